package org.linli.dispute.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.dispute.matter.TriageLevel;
import org.linli.dispute.supervision.Town;

/** Live updates over real HTTP from a real database. */
class LiveTest {

  private static final String PATH = "/api/dispute/inbox/live";

  private static Town town;
  private static HttpClient http;

  @BeforeAll
  static void start() {
    town = new Town();
    http = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() {
    http.close();
    town.close();
  }

  @Test
  void whoeverIsConcernedHearsOfItAtOnceAndNobodyElse() throws Exception {
    try (Stream mine = new Stream(town.mediator);
        Stream other = new Stream(town.stranger)) {
      assertThat(mine.next()).contains("\"open\":");
      assertThat(other.next()).contains("\"open\":0");
      town.assigned(TriageLevel.RED);
      assertThat(mine.next()).contains("\"overdue\":0");
      assertThat(other.lines.poll(2, TimeUnit.SECONDS)).isNull();
    }
  }

  @Test
  void aStreamEndsWithTheToken() throws Exception {
    String brief =
        town.peers
            .issuer()
            .sign(
                town.peers
                    .issuer()
                    .claims("brief", Duration.ofSeconds(3), "/areas/T1/mediator")
                    .build());
    try (Stream stream = new Stream(brief)) {
      stream.next();
      assertThat(stream.ended.poll(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void theNewestStreamOfAnAccountTakesThePlaceOfItsOldest() throws Exception {
    String eager = town.peers.token("eager", "/areas/T1/mediator");
    List<Stream> streams = new ArrayList<>();
    try {
      for (int n = 0; n < 13; n++) {
        streams.add(new Stream(eager));
        streams.getLast().next();
      }
      assertThat(streams.getFirst().ended.poll(20, TimeUnit.SECONDS)).isTrue();
      assertThat(streams.get(1).ended).isEmpty();
    } finally {
      for (Stream stream : streams) {
        stream.close();
      }
    }
  }

  @Test
  void oneMayAskWhetherOneMay() {
    assertThat(town.service.get(town.mediator, PATH + "?seconds=0").statusCode()).isEqualTo(204);
    assertThat(town.service.get(town.mediator, PATH + "?seconds=-1").statusCode()).isEqualTo(400);
    assertThat(town.service.get("", PATH).statusCode()).isEqualTo(401);
    String auditor = town.peers.token("auditor", "/system/auditor");
    assertThat(town.service.get(auditor, PATH).statusCode()).isEqualTo(403);
  }

  /** Reads a stream of events. */
  private static final class Stream implements AutoCloseable {

    private final InputStream body;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final BlockingQueue<Boolean> ended = new LinkedBlockingQueue<>();

    Stream(String token) throws IOException, InterruptedException {
      HttpResponse<InputStream> answer =
          http.send(
              HttpRequest.newBuilder(URI.create(town.service.url() + PATH))
                  .header("Authorization", "Bearer " + token)
                  .build(),
              HttpResponse.BodyHandlers.ofInputStream());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .startsWith("text/event-stream");
      body = answer.body();
      Thread.ofVirtual().start(this::read);
    }

    String next() throws InterruptedException {
      String line = lines.poll(20, TimeUnit.SECONDS);
      assertThat(line).as("an event").isNotNull();
      return line;
    }

    private void read() {
      try (BufferedReader reader =
          new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
          if (line.startsWith("data:")) {
            lines.add(line);
          }
        }
        ended.add(true);
      } catch (IOException e) {
        ended.add(false);
      }
    }

    @Override
    public void close() throws IOException {
      body.close();
    }
  }
}
