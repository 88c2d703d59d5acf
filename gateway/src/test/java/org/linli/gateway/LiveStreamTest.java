package org.linli.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Live updates through the gateway. */
class LiveStreamTest {

  private static final String LIVE = "/api/dispute/inbox/live";
  private static final int PAGES = 230;

  private final RunningGateway gateway = RunningGateway.get();

  @Test
  @Timeout(90)
  void an_event_arrives_while_the_stream_goes_on_and_open_pages_hold_nobody_up() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    gateway.dispute.answers(
        exchange -> {
          if (!exchange.getRequestURI().getPath().equals(LIVE)) {
            PeerServer.reply(exchange, 200, "{}");
            return;
          }
          exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
          exchange.sendResponseHeaders(200, 0);
          exchange
              .getResponseBody()
              .write("event: inbox\ndata: {}\n\n".getBytes(StandardCharsets.UTF_8));
          exchange.getResponseBody().flush();
          stay(exchange, end);
        });
    try (HttpClient pages = HttpClient.newHttpClient()) {
      try {
        // One after the other: that many at once would measure how fast this machine starts them.
        for (int n = 0; n < PAGES; n++) {
          HttpResponse<InputStream> answer =
              pages.send(
                  gateway.to(LIVE).header("Authorization", bearer(n)).build(),
                  HttpResponse.BodyHandlers.ofInputStream());
          assertThat(answer.statusCode()).isEqualTo(200);
          byte[] first = answer.body().readNBytes("event: inbox".length());
          assertThat(new String(first, StandardCharsets.UTF_8)).isEqualTo("event: inbox");
        }
        assertThat(gateway.get("/api/dispute/heat", "Authorization", gateway.bearer()).statusCode())
            .isEqualTo(200);
      } finally {
        end.countDown();
        // Bodies that nobody reads to their end would keep it open.
        pages.shutdownNow();
      }
    }
  }

  /** Rates are counted by user: pages of many. */
  private String bearer(int page) {
    return "Bearer " + gateway.identity.bearer("page" + page / 20, "linli", IdentityPeer.ISSUER);
  }

  /** Gives signs of life more often than the gateway's limit of silence. */
  private static void stay(HttpExchange exchange, CountDownLatch end) throws IOException {
    try {
      while (!end.await(300, TimeUnit.MILLISECONDS)) {
        exchange.getResponseBody().write(": still here\n\n".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    exchange.close();
  }
}
