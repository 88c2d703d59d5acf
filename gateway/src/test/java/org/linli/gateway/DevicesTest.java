package org.linli.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What trackers reach with a token of their own, and what of their requests reaches the service.
 */
class DevicesTest {

  private static final String FIXES = "/api/patrol/device/fixes";

  private final RunningGateway gateway = RunningGateway.get();

  @BeforeEach
  void serviceAnswers() {
    gateway.dispute.answers(exchange -> PeerServer.reply(exchange, 200, "{}"));
  }

  @Test
  void a_device_needs_no_session_and_no_csrf_token_and_only_its_own_token_goes_along() {
    HttpRequest.Builder batch =
        gateway
            .to(FIXES)
            .header("Cookie", "LINLI_SESSION=x; XSRF-TOKEN=y")
            .header("Authorization", "Bearer nonsense")
            .header("X-Linli-Device", "token")
            .header("X-Linli-User", "somebody")
            .header("X-Linli-Ticket", "proof")
            .header("Content-Type", "text/csv")
            .POST(BodyPublishers.ofString("recordedAt,lon,lat"));
    HttpResponse<String> answer = gateway.send(batch);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    PeerServer.Received received = gateway.dispute.last();
    assertThat(received.header("X-Linli-Device")).containsExactly("token");
    assertThat(received.header("Cookie")).isEmpty();
    assertThat(received.header("Authorization")).isEmpty();
    assertThat(received.header("X-Linli-User")).isEmpty();
    assertThat(received.header("X-Linli-Ticket")).isEmpty();
    assertThat(received.header("Content-Type")).singleElement().asString().startsWith("text/csv");
  }

  @Test
  void nothing_else_of_patrols_is_open() {
    for (String path :
        new String[] {
          "/api/patrol/shifts",
          "/api/patrol/devices",
          "/api/patrol/device",
          "/api/patrol/device/",
          "/api/patrol/device//fixes",
          "/api/patrol/devices/fixes",
          "/api/place/device/fixes",
          "/api/patrol/device/../shifts"
        }) {
      HttpResponse<String> answer =
          gateway.get(path, "X-Linli-Device", "token", "Sec-Fetch-Mode", "cors");
      assertThat(answer.statusCode()).as(path).isIn(400, 401);
    }
  }

  @Test
  void the_token_of_a_device_goes_nowhere_else() {
    gateway.get("/api/patrol/shifts", "Authorization", gateway.bearer(), "X-Linli-Device", "token");
    assertThat(gateway.dispute.last().header("X-Linli-Device")).isEmpty();
  }

  @Test
  void devices_have_a_rate_of_their_own() {
    HttpResponse<String> last = null;
    for (int i = 0; i < 200; i++) {
      last =
          gateway.send(
              HttpRequest.newBuilder(gateway.address(FIXES))
                  .header("X-Forwarded-For", "203.0.113.77")
                  .POST(BodyPublishers.ofString("{}")));
      if (last.statusCode() != 200) {
        break;
      }
    }
    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(last.headers().firstValue("Retry-After")).isPresent();
    HttpRequest.Builder page =
        HttpRequest.newBuilder(gateway.address("/report"))
            .header("X-Forwarded-For", "203.0.113.77");
    gateway.portal.answers(exchange -> PeerServer.reply(exchange, 200, "portal"));
    assertThat(gateway.send(page).statusCode()).isEqualTo(200);
  }
}
