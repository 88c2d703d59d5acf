package org.linli.commons.relocation.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.commons.relocation.EndedUnit;
import org.linli.commons.service.ServiceAccount;
import org.linli.commons.testing.TestIssuer;
import org.springframework.web.client.RestClientException;

/** Over real HTTP, with a token of the services' own account. */
class HttpEndedUnitsTest {

  private static final String CHANGES = "/api/grid/fabric/changes";

  private final TestIssuer server = new TestIssuer(TestIssuer.USUAL);
  private final HttpEndedUnits units =
      new HttpEndedUnits(
          new ServiceAccount(server.keycloakUrl(), "secret")
              .client(server.url(), Duration.ofSeconds(10)));

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void onlyWhatEndedIsToldTheLargestSuccessorFirst() {
    AtomicReference<String> query = new AtomicReference<>();
    AtomicReference<String> bearer = new AtomicReference<>();
    server.serve(
        CHANGES,
        call -> {
          query.set(call.getRequestURI().getQuery());
          bearer.set(call.getRequestHeaders().getFirst("Authorization"));
          TestIssuer.json(
              call,
              200,
              """
              {"version":9,"changes":[
                {"version":8,"code":"NEW","unit":"GRID","change":"CREATED","path":"/C/NEW/","successors":[]},
                {"version":8,"code":"OLD","unit":"GRID","change":"ENDED","formerPath":"/C/OLD/","successors":[
                  {"code":"SMALL","share":0.1},{"code":"B","share":0.45},{"code":"A","share":0.45}]},
                {"version":9,"code":"LOST","unit":"AREA","change":"ENDED","formerPath":"/C/LOST/","successors":[]},
                {"version":9,"code":"MOVED","unit":"AREA","change":"MOVED","path":"/D/","formerPath":"/C/","successors":[]}]}
              """);
        });
    assertThat(units.since(7))
        .containsExactly(
            new EndedUnit(8, "OLD", "/C/OLD/", List.of("A", "B", "SMALL")),
            new EndedUnit(9, "LOST", "/C/LOST/", List.of()));
    assertThat(query).hasValue("since=7&change=ENDED");
    assertThat(bearer.get()).startsWith("Bearer ");
  }

  @Test
  void anAnswerWithoutChangesAndNoAnswerAreFaults() {
    server.serve(CHANGES, call -> TestIssuer.json(call, 200, "{\"version\":9}"));
    assertThatThrownBy(() -> units.since(7)).isInstanceOf(RestClientException.class);
    server.close();
    assertThatThrownBy(() -> units.since(7)).isInstanceOf(RestClientException.class);
  }

  @Test
  void aRefusalIsAFault() {
    server.serve(CHANGES, call -> TestIssuer.json(call, 503, "{}"));
    assertThatThrownBy(() -> units.since(7)).isInstanceOf(RestClientException.class);
  }
}
