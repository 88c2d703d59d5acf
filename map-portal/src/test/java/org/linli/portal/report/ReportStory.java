package org.linli.portal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.linli.commons.testing.PostgisForTests;
import org.linli.commons.testing.TestPeers;
import org.linli.portal.Service;
import tools.jackson.databind.JsonNode;

/** A running service with stand-ins for those it asks, and the steps of reports as sentences. */
abstract class ReportStory {

  static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
  static final PostgisForTests.Database DATABASE = Service.database();
  static final TestPeers PEERS = new TestPeers();
  static final FigurePeers FIGURES = new FigurePeers(PEERS, JANUARY);
  static Service service;

  final String leader = PEERS.token("leader", "/areas/C/leader");
  final String officer = PEERS.token("officer", "/areas/T1/officer");

  @BeforeAll
  static void start() {
    service = running();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @BeforeEach
  void everythingAnswers() {
    FIGURES.down();
    FIGURES.forget();
  }

  static Service running(String... more) {
    List<String> settings = new ArrayList<>(List.of(more));
    for (String peer : List.of("dispute", "place", "patrol")) {
      settings.add("linli." + peer + "-url=" + PEERS.gridUrl());
    }
    return Service.start(PEERS, DATABASE, settings.toArray(String[]::new));
  }

  JsonNode made(String token, String body) {
    JsonNode taken = accepted(service.post(token, "/api/analysis/reports", body));
    String path = "/api/analysis/reports/" + taken.get("id").asString();
    service.await(
        () -> !service.json(token, path).get("state").asString().matches("WAITING|RUNNING"));
    JsonNode report = service.json(token, path);
    assertThat(report.get("state").asString()).as(report.toString()).isEqualTo("DONE");
    assertThat(report.get("progress").asDouble()).isEqualTo(1);
    return report;
  }

  static JsonNode accepted(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(202);
    assertThat(answer.headers().firstValue("Location").orElse(""))
        .startsWith("/api/analysis/reports/");
    return Service.parse(answer);
  }

  static byte[] taken(String token, JsonNode report, String format) {
    HttpResponse<byte[]> answer =
        service.get(
            token, "/api/analysis/reports/" + report.get("id").asString() + "/documents/" + format);
    assertThat(answer.statusCode()).isEqualTo(200);
    String folder = System.getProperty("linli.report-samples");
    if (folder != null) {
      try {
        java.nio.file.Files.write(
            java.nio.file.Path.of(folder, report.get("title").asString() + "." + format),
            answer.body());
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
    return answer.body();
  }
}
