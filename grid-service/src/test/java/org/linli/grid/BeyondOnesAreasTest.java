package org.linli.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.commons.access.Access;
import tools.jackson.databind.JsonNode;

/** What becomes of what belongs to an area, or is told of it, where areas move, end or are old. */
class BeyondOnesAreasTest extends RevisedCounty {

  @Test
  void whatLeftOnesAreasHasNotEndedAndItsGroundIsFollowedWithoutNamingIt() {
    String town = token("town" + c, "/areas/" + c + "-1/leader");
    villageGoesToTheOtherTown(TODAY.minusDays(20));
    publish(
        TODAY.minusDays(10),
        end(g("12a"), g("12e"), g("12f")),
        create(g("12e"), v("12"), box(0, 1, 0.4, 2)),
        create(g("12f"), v("12"), box(0.4, 1, 1, 2)));

    JsonNode seen = getJson(town, "/api/grid/units/" + v("12") + "/history");
    assertThat(seen.path("endedOn").isMissingNode()).isTrue();
    assertThat(seen.path("outside").asBoolean()).isTrue();
    assertThat(seen.path("states").size()).isEqualTo(1);
    // It ended where they do not see it.
    JsonNode split = getJson(town, "/api/grid/units/" + g("12a") + "/history");
    assertThat(split.path("endedOn").isMissingNode()).isTrue();
    JsonNode whole = getJson(leader, "/api/grid/units/" + g("12a") + "/history");
    assertThat(whole.path("endedOn").asString()).isEqualTo(TODAY.minusDays(10).toString());
    assertThat(whole.path("outside").asBoolean()).isFalse();

    String walk = "/api/grid/crosswalk?from=%s&to=%s".formatted(TODAY.minusDays(21), TODAY);
    JsonNode told = getJson(town, walk);
    assertThat(lines(told)).noneMatch(line -> line.startsWith(g("12a")));
    assertThat(told.path("outside").size()).isEqualTo(1);
    assertThat(told.path("outside").get(0).path("from").asString()).isEqualTo(g("12a"));
    assertThat(told.path("outside").get(0).path("share").asDouble()).isEqualTo(1, within(1e-9));
    assertThat(told.toString()).doesNotContain(g("12f"));
    JsonNode all = getJson(leader, walk);
    assertThat(lines(all))
        .contains(g("12a") + " " + g("12f") + " 0.600", g("12a") + " " + g("12e") + " 0.400");
    assertThat(all.path("outside").isEmpty()).isTrue();
  }

  @Test
  void aCodeThatEndedElsewhereIsRefusedInAFileWithItsReason() {
    publish(TODAY, end(g("11a"), g("11m")), create(g("11m"), v("11"), box(0, 3, 1, 4)));
    String far = c + "Y";
    TinyCounty other = new TinyCounty(far, county.west(), 36);
    importAll(ADMIN, TinyCounty.AREAS, other.areas());
    String stranger = token("stranger" + c, "/areas/" + far + "/area-admin");
    Features features = new Features();
    features.box(
        Map.of("code", g("11a"), "name", "网格", "parent", far + "-11"),
        other.west(),
        other.south() + 0.06,
        other.west() + 0.02,
        other.south() + 0.08);
    JsonNode job = importFile(stranger, TinyCounty.GRIDS, features.json(), false);
    assertThat(job.path("violations").toString()).contains("code-ended");
  }

  @Test
  void checksAndMappingsGoWithTheirArea() {
    remember(v("12"), "测绘院");
    String check = started(v("12"));
    assertThat(ended(admin, check).path("state").asString()).isEqualTo("DONE");
    villageGoesToTheOtherTown(TODAY.minusDays(1));
    String town = token("town2" + c, "/areas/" + c + "-2/area-admin");
    assertThat(status(town, check)).isEqualTo(200);
    assertThat(status(town, check + "/findings")).isEqualTo(200);
    assertThat(mappings(town)).containsExactly(v("12") + " 测绘院");
    String former = token("town1" + c, "/areas/" + c + "-1/area-admin");
    assertThat(status(former, check)).isEqualTo(404);
    assertThat(mappings(former)).isEmpty();

    remember(v("22"), "测绘院");
    List<String> items = new ArrayList<>();
    items.add(item("AREA", "END", v("12"), "\"successors\":[\"" + v("22") + "\"]"));
    items.add(item("AREA", "CHANGE", v("22"), "\"boundary\":" + box(0, 0, 4, 2)));
    for (char letter = 'a'; letter <= 'd'; letter++) {
      items.add(item("GRID", "CHANGE", v("12") + letter, "\"parent\":\"" + v("22") + "\""));
    }
    publish(TODAY, items.toArray(String[]::new));
    assertThat(mappings(town))
        .containsExactlyInAnyOrder(v("22") + " 测绘院", v("22") + " 测绘院 (" + v("12") + ")");

    // Checked for nothing: it says so instead of being without fault.
    String late = waiting(v("12"));
    JsonNode failed = ended(admin, "/api/grid/checks/" + late);
    assertThat(failed.path("state").asString()).isEqualTo("FAILED");
    assertThat(failed.path("failure").asString()).isEqualTo("no-units");
  }

  @Test
  void nothingLiesInAnAreaBeforeThatLayWhereItLies() {
    villageGoesToTheOtherTown(TODAY.minusDays(5));
    String micro =
        item(
            "GRID",
            "CREATE",
            g("12m"),
            "\"kind\":\"micro\",\"name\":\"微网格\",\"parent\":\"%s\",\"boundary\":%s"
                .formatted(v("12"), box(0.2, 1.2, 0.8, 1.8)));
    JsonNode refused = check(create(draft(TODAY.minusDays(6), micro)));
    assertThat(kinds(refused)).containsExactly("BEFORE_LAST_STATE");
    assertThat(texts(refused.path("findings").get(0).path("codes"))).containsExactly(v("12"));
    assertThat(kinds(check(create(draft(TODAY.minusDays(5), micro))))).isEmpty();
    // Another name of the area is no other place.
    publish(TODAY, item("AREA", "CHANGE", v("11"), "\"name\":\"新名\""));
    String split =
        draft(
            TODAY.minusDays(3),
            end(g("11a"), g("11m")),
            create(g("11m"), v("11"), box(0, 3, 1, 4)));
    assertThat(kinds(check(create(split)))).isEmpty();
  }

  @Test
  void aServiceThatCountsByOlderBoundariesHasNotAnswered() {
    String id =
        create(draft(TODAY, end(g("11a"), g("11m")), create(g("11m"), v("11"), box(0, 3, 1, 4))));
    step(admin, id, "propose", 1);
    counted = version() - 1;
    HttpResponse<byte[]> refused = step(admin, id, "publish", 2);
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(body(refused).path("type").asString()).endsWith("relocation-unanswered");
    counted = version();
    assertThat(step(admin, id, "publish", 2).statusCode()).isEqualTo(200);
  }

  @Test
  void ofAGridThatLeavesGroundBehindServicesAreAskedWhetherItHasRecords() {
    String d = c + "D";
    String mapping =
        """
        target: grids
        feature: {code: {property: code}, name: {property: name}}
        parents:
          - {level: county, code: {constant: %1$s}, name: {constant: 县}}
          - {level: village, code: {constant: %1$s-1}, name: {constant: 村}}
        """
            .formatted(d);
    Features features = new Features();
    for (int i = 0; i < 3; i++) {
      double west = county.west() + 0.2 + i * 0.02;
      features.box(Map.of("code", d + i, "name", "格"), west, 35, west + 0.02, 35.02);
    }
    importAll(ADMIN, mapping, features.json());
    String own = admin;
    admin = token("bare" + c, "/areas/" + d + "/area-admin");
    // Its neighbour takes a tenth of it; the rest is given up, and the areas above with it.
    publishDraft(
        draft(
                TODAY,
                item("GRID", "END", d + "0", "\"successors\":[]"),
                change(d + "1", box(10.9, 0, 12, 1)))
            .replace("\"area\":\"" + c + "\"", "\"area\":\"" + d + "\""));
    admin = own;
    assertThat(ASKED).hasSize(2);
    assertThat(ASKED.getLast()).isEqualTo("{\"changed\":[\"" + d + "0\"],\"grids\":[]}");
    // Where a successor takes it, nothing more is asked.
    ASKED.clear();
    publish(TODAY, end(g("12a"), g("12x")), create(g("12x"), v("12"), box(0, 1, 1, 2)));
    assertThat(ASKED).hasSize(1);
  }

  @Test
  void aRevisionThatWouldStrandRecordsOnItsDayHasFailedAndNamesTheGrids() {
    LocalDate day = TODAY.plusDays(3);
    String id =
        create(
            draft(
                day,
                end(g("11a"), g("11m")),
                end(g("11b"), g("11n")),
                create(g("11m"), v("11"), box(0, 3, 1, 4)),
                create(g("11n"), v("11"), box(1, 3, 2, 4))));
    step(admin, id, "propose", 1);
    assertThat(step(admin, id, "publish", 2).statusCode()).isEqualTo(200);
    places =
        "{\"grid\":\"%s\",\"kind\":\"PREMISES\"},{\"grid\":\"%s\",\"kind\":\"PREMISES\"}"
            .formatted(g("11a"), g("11b"));
    assertThat(revisions.takeUp(day)).isZero();
    JsonNode failed = getJson(admin, "/api/grid/revisions/" + id);
    assertThat(failed.path("failure").asString()).isEqualTo("revision-strands");
    assertThat(texts(failed.path("failedCodes"))).containsExactly(g("11a"), g("11b"));
  }

  private void villageGoesToTheOtherTown(LocalDate day) {
    publish(
        day,
        item("AREA", "CHANGE", v("12"), "\"parent\":\"" + c + "-2\""),
        item("AREA", "CHANGE", c + "-1", "\"boundary\":" + box(0, 2, 2, 4)),
        item("AREA", "CHANGE", c + "-2", "\"boundary\":" + polygon("0 0,4 0,4 4,2 4,2 2,0 2,0 0")));
  }

  private void remember(String area, String name) {
    HttpResponse<byte[]> answer =
        send(
            write(
                admin,
                "PUT",
                "/api/grid/import-mappings",
                ("{\"area\":\"%s\",\"name\":\"%s\",\"mapping\":{\"target\":\"grids\",\"feature\":"
                        + "{\"code\":{\"property\":\"code\"},\"name\":{\"property\":\"name\"},"
                        + "\"parent\":{\"property\":\"parent\"}}}}")
                    .formatted(area, name)));
    assertThat(answer.statusCode()).as("%s", body(answer)).isEqualTo(200);
  }

  private List<String> mappings(String token) {
    List<String> mappings = new ArrayList<>();
    getJson(token, "/api/grid/import-mappings")
        .path("items")
        .forEach(
            one -> mappings.add(one.path("area").asString() + " " + one.path("name").asString()));
    return mappings;
  }

  private String started(String area) {
    HttpResponse<byte[]> answer = post(admin, "/api/grid/checks", "{\"area\":\"" + area + "\"}");
    assertThat(answer.statusCode()).as("%s", body(answer)).isEqualTo(202);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  /** As one that was asked for just before its area ended. */
  private String waiting(String area) {
    return transactions.write(
        Access.ofService("test"),
        jdbc ->
            jdbc.sql(
                    """
                    insert into boundary_check (id, area_code, path, sliver_metres,
                      least_square_metres, started_by, created_at)
                    select :id, code, path, 2, 0.01, 'test', now() from area where code = :area
                    returning id::text
                    """)
                .param("id", UUID.randomUUID())
                .param("area", area)
                .query(String.class)
                .single());
  }

  private JsonNode ended(String token, String path) {
    Instant patience = Instant.now().plus(Duration.ofSeconds(60));
    while (Instant.now().isBefore(patience)) {
      JsonNode check = getJson(token, path);
      if (!check.path("finishedAt").isMissingNode()) {
        return check;
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    throw new AssertionError("the check did not end");
  }
}
