package org.linli.portal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.commons.testing.TestPeers;
import org.linli.portal.Service;
import tools.jackson.databind.JsonNode;

class ReportRelocationTest {

  @Test
  void aReportGoesToWhoHasItsAreaNowAndKeepsWhatItSays() {
    try (TestPeers peers = new TestPeers()) {
      new FigurePeers(peers, LocalDate.of(2026, 1, 1));
      String url = peers.gridUrl();
      List<String> addresses =
          List.of("linli.dispute-url=" + url, "linli.place-url=" + url, "linli.patrol-url=" + url);
      try (Service service =
          Service.start(peers, Service.database(), addresses.toArray(String[]::new))) {
        JsonNode made =
            Service.parse(
                service.post(
                    peers.token("one", "/areas/T1/officer"),
                    "/api/analysis/reports",
                    "{\"template\":\"weekly\",\"area\":\"T1\",\"day\":\"2026-01-01\"}"));
        String path = "/api/analysis/reports/" + made.get("id").asString();
        String other = peers.token("two", "/areas/T2/officer");
        assertThat(service.get(other, path).statusCode()).isEqualTo(404);
        peers.merge();
        service.await(() -> service.get(other, path).statusCode() == 200);
        assertThat(service.json(other, path).get("area").asString()).isEqualTo("T1");
        service.await(() -> service.json(other, path).get("state").asString().equals("DONE"));
        assertThat(service.get(other, path + "/documents/pdf").statusCode()).isEqualTo(200);
      }
    }
  }
}
