package org.linli.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What residents reach without an account, and what of them reaches a service. */
class ResidentsTest {

  private static final int MEBIBYTE = 1024 * 1024;

  private final RunningGateway gateway = RunningGateway.get();

  @BeforeEach
  void servicesAnswer() {
    gateway.dispute.answers(exchange -> PeerServer.reply(exchange, 200, "{}"));
    gateway.portal.answers(exchange -> PeerServer.reply(exchange, 200, "portal"));
  }

  @Test
  void the_page_and_its_calls_are_open_without_session() {
    for (String page :
        new String[] {
          "/report?grid=1",
          "/report/track",
          "/help",
          "/help/track",
          "/help/partner",
          "/help/visit?c=code",
          "/my-data",
          "/volunteer",
          "/volunteer/track"
        }) {
      assertThat(gateway.get(page, "Accept", "text/html").body()).as(page).isEqualTo("portal");
    }
    assertThat(gateway.get("/api/dispute/public/form").statusCode()).isEqualTo(200);
    assertThat(gateway.get("/api/person/public/form").statusCode()).isEqualTo(200);
    assertThat(gateway.get("/open311/v2/services.json").statusCode()).isEqualTo(200);
    assertThat(gateway.dispute.all()).hasSize(3);
  }

  @Test
  void nothing_beside_them_is() {
    for (String path :
        new String[] {
          "/api/dispute/disputes",
          "/api/dispute/public",
          "/api/dispute/public/",
          "/api/dispute/publicity/x",
          "/api/grid/public/x",
          "/api/person/support-cases",
          "/api/person/public",
          "/api/person/publicity/x",
          "/reports",
          "/volunteers",
          "/helpers",
          "/my-data-of-others"
        }) {
      assertThat(gateway.get(path, "Sec-Fetch-Mode", "cors").statusCode()).as(path).isEqualTo(401);
    }
    assertThat(gateway.dispute.all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/dispute/public/reports", "/api/person/public/support-requests"})
  void no_csrf_token_is_asked_for_and_neither_cookie_nor_token_goes_along(String path) {
    HttpRequest.Builder report =
        HttpRequest.newBuilder(gateway.address(path))
            .header("Cookie", "LINLI_SESSION=x; XSRF-TOKEN=y")
            .header("Authorization", "Bearer nonsense")
            .header("X-Linli-Ticket", "proof")
            .header("X-Linli-User", "somebody")
            .POST(BodyPublishers.ofString("{}"));
    HttpResponse<String> answer = gateway.send(report);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    PeerServer.Received received = gateway.dispute.last();
    assertThat(received.header("Cookie")).isEmpty();
    assertThat(received.header("Authorization")).isEmpty();
    assertThat(received.header("X-Linli-User")).isEmpty();
    assertThat(received.header("X-Linli-Ticket")).containsExactly("proof");
    assertThat(received.header("X-Forwarded-For")).hasSize(1);
  }

  @Test
  void a_ticket_goes_nowhere_else() {
    gateway.get(
        "/api/dispute/categories", "Authorization", gateway.bearer(), "X-Linli-Ticket", "proof");
    assertThat(gateway.dispute.last().header("X-Linli-Ticket")).isEmpty();
  }

  @Test
  void a_photo_may_be_larger_and_words_may_not() {
    assertThat(post("/api/dispute/public/photos", 11 * MEBIBYTE, "203.0.113.41").statusCode())
        .isEqualTo(200);
    assertThat(gateway.dispute.last().bodyBytes()).isEqualTo(11 * MEBIBYTE);
    HttpResponse<String> refused =
        post("/api/dispute/public/photos", 13 * MEBIBYTE, "203.0.113.41");
    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(refused.body()).contains("urn:linli:problem:too-large");
    assertThat(post("/api/dispute/public/reports", 2 * MEBIBYTE, "203.0.113.41").statusCode())
        .isEqualTo(413);
  }

  @Test
  void who_does_too_much_is_told_when_to_come_back_and_may_still_read() {
    int status = 200;
    for (int i = 0; i < 60 && status == 200; i++) {
      status = post("/api/dispute/public/track", 2, "203.0.113.42").statusCode();
    }
    assertThat(status).isEqualTo(429);
    HttpRequest.Builder form =
        HttpRequest.newBuilder(gateway.address("/api/dispute/public/form"))
            .header("X-Forwarded-For", "203.0.113.42");
    assertThat(gateway.send(form).statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> post(String path, int bytes, String address) {
    return gateway.send(
        HttpRequest.newBuilder(gateway.address(path))
            .header("X-Forwarded-For", address)
            .POST(BodyPublishers.ofByteArray(new byte[bytes])));
  }
}
