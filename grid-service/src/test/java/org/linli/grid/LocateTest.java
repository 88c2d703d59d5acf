package org.linli.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LocateTest extends GridServiceTest {

  private static final TinyCounty YUN = new TinyCounty("LO", 105.0, 30.0);
  private static final String LEADER = token("leader", "/areas/LO/leader");
  private static final String TOWN = token("town.officer", "/areas/LO-1/officer");
  private static final String IN_11A = "[105.01,30.07]";
  private static final String IN_21A = "[105.05,30.07]";

  @BeforeEach
  void county() {
    importAll(ADMIN, TinyCounty.AREAS, YUN.areas());
    importAll(ADMIN, TinyCounty.GRIDS, YUN.grids());
  }

  @Test
  void eachPointGetsTheCodeOfItsGridInTheOrderAsked() {
    assertThat(locate(LEADER, IN_21A, IN_11A, "[0,0]")).containsExactly("LO-21a", "LO-11a", "null");
  }

  @Test
  void outsideOnesScopesThereIsNoGrid() {
    assertThat(locate(TOWN, IN_11A, IN_21A)).containsExactly("LO-11a", "null");
    assertThat(locate(token("w", "/areas/LO-21a/grid-worker"), IN_11A, IN_21A))
        .containsExactly("null", "LO-21a");
  }

  @Test
  void onASharedBorderTheSmallerCodeAnswersAlways() {
    // The corner that four grids of one village share, and the border of two towns.
    for (int i = 0; i < 5; i++) {
      assertThat(locate(LEADER, "[105.02,30.06]", "[105.04,30.07]"))
          .containsExactly("LO-11a", "LO-11b");
    }
  }

  @Test
  void everyPointThatIsNoneIsNamed() {
    assertThat(fieldsRefused("[[181,0],[0,91],[1],[1,2,3],[105,30]]"))
        .containsExactly("points[0]", "points[1]", "points[2]", "points[3]");
    assertThat(fieldsRefused("[[105,30],null]")).containsExactly("points[1]");
    assertThat(fieldsRefused("[[105,30],[null,1]]")).containsExactly("points[1][0]");
  }

  private List<String> fieldsRefused(String points) {
    HttpResponse<byte[]> answer = post(LEADER, "/api/grid/locate", "{\"points\":" + points + "}");
    assertThat(answer.statusCode()).isEqualTo(400);
    List<String> fields = new ArrayList<>();
    body(answer).path("violations").forEach(v -> fields.add(v.path("field").asString()));
    return fields;
  }

  @Test
  void asManyAsTenThousandPointsAreTaken() {
    String point = "[105.01,30.07]";
    assertThat(locate(LEADER, points(10_000, point))).hasSize(10_000).containsOnly("LO-11a");
    assertThat(
            post(LEADER, "/api/grid/locate", "{\"points\":[" + list(points(10_001, point)) + "]}")
                .statusCode())
        .isEqualTo(400);
    assertThat(post(LEADER, "/api/grid/locate", "{\"points\":[]}").statusCode()).isEqualTo(400);
    assertThat(post(LEADER, "/api/grid/locate", "{}").statusCode()).isEqualTo(400);
    assertThat(post(LEADER, "/api/grid/locate", "{\"points\":7").statusCode()).isEqualTo(400);
    assertThat(post(LEADER, "/api/grid/locate", "{\"points\":[[\"a\",1]]}").statusCode())
        .isEqualTo(400);
  }

  private List<String> locate(String token, String... points) {
    HttpResponse<byte[]> answer =
        post(token, "/api/grid/locate", "{\"points\":[" + list(points) + "]}");
    JsonNode body = body(answer);
    assertThat(answer.statusCode()).as("%s", body).isEqualTo(200);
    assertThat(body.path("version").asLong()).isPositive();
    List<String> codes = new ArrayList<>();
    body.path("codes").forEach(code -> codes.add(code.isNull() ? "null" : code.asString()));
    return codes;
  }

  private static String[] points(int count, String point) {
    String[] points = new String[count];
    java.util.Arrays.fill(points, point);
    return points;
  }

  private static String list(String... points) {
    return String.join(",", points);
  }
}
