package org.linli.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How much may come, and how often. */
class LimitsTest {

  private static final int MEBIBYTE = 1024 * 1024;

  private final RunningGateway gateway = RunningGateway.get();

  @BeforeEach
  void servicesAnswer() {
    gateway.grid.answers(exchange -> PeerServer.reply(exchange, 200, "{}"));
  }

  @Test
  void a_body_that_says_it_is_too_large_is_refused_at_once() {
    HttpResponse<String> answer =
        send("/api/grid/locate", BodyPublishers.ofByteArray(new byte[MEBIBYTE + 1]));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("urn:linli:problem:too-large");
    assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
  }

  @Test
  void a_body_without_length_is_refused_when_it_goes_past_the_limit() {
    HttpResponse<String> answer = send("/api/grid/locate", chunked(2 * MEBIBYTE));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("urn:linli:problem:too-large");
  }

  @Test
  void a_body_without_length_within_the_limit_arrives_whole() {
    assertThat(send("/api/grid/locate", chunked(MEBIBYTE)).statusCode()).isEqualTo(200);
    assertThat(gateway.grid.last().bodyBytes()).isEqualTo(MEBIBYTE);
  }

  @Test
  void imports_may_be_larger_and_multipart_passes_untouched() {
    HttpRequest.Builder upload =
        gateway
            .to("/api/grid/imports")
            .header("Authorization", gateway.bearer())
            .header("Content-Type", "multipart/form-data; boundary=x")
            .POST(chunked(3 * MEBIBYTE));
    assertThat(gateway.send(upload).statusCode()).isEqualTo(200);
    assertThat(gateway.grid.last().bodyBytes()).isEqualTo(3 * MEBIBYTE);
    assertThat(send("/api/grid/imports", chunked(5 * MEBIBYTE)).statusCode()).isEqualTo(413);
  }

  @Test
  void a_file_of_a_matter_or_case_may_be_larger_and_what_is_beside_it_may_not() {
    String matter = "/api/dispute/disputes/01900000-0000-7000-8000-000000000000/";
    String help = "/api/person/support-cases/01900000-0000-7000-8000-000000000000/";
    String place = "/api/place/premises/01900000-0000-7000-8000-000000000000/";
    List<String> larger =
        List.of(
            matter + "attachments",
            help + "attachments",
            help + "consent",
            "/api/person/support-requests",
            place + "photos");
    List<String> usual = List.of(matter + "notes", help + "notes", place + "photos/1/withdraw");
    for (String path : Stream.concat(larger.stream(), usual.stream()).toList()) {
      HttpRequest.Builder upload =
          gateway
              .to(path)
              .header("Authorization", gateway.bearer())
              .header("Content-Type", "multipart/form-data; boundary=x")
              .POST(chunked(5 * MEBIBYTE));
      int expected = larger.contains(path) ? 200 : 413;
      assertThat(gateway.send(upload).statusCode()).as(path).isEqualTo(expected);
    }
  }

  @Test
  void a_stranger_who_asks_too_often_is_told_when_to_come_back() {
    HttpResponse<String> answer = repeat(25, "/api/grid/areas", "203.0.113.7", null);
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(answer.body()).contains("urn:linli:problem:too-many-requests", "请在 1 秒后重试");
  }

  @Test
  void refused_tokens_count_against_the_address() {
    assertThat(repeat(25, "/api/grid/areas", "203.0.113.8", "Bearer nonsense").statusCode())
        .isEqualTo(429);
  }

  @Test
  void the_login_is_slower_than_the_rest() {
    assertThat(repeat(12, "/oauth2/authorization/linli", "203.0.113.9", null).statusCode())
        .isEqualTo(429);
    assertThat(repeat(1, "/assets/a.js", "203.0.113.9", null).statusCode()).isNotEqualTo(429);
  }

  @Test
  void an_address_without_trust_cannot_be_invented() {
    // The nearest untrusted hop counts; what stands before it was written by the client.
    repeat(25, "/api/grid/areas", "203.0.113.10", null);
    assertThat(repeat(1, "/api/grid/areas", "10.9.8.7, 203.0.113.10", null).statusCode())
        .isEqualTo(429);
  }

  @Test
  void a_signed_in_user_is_counted_by_name_wherever_they_come_from() throws Exception {
    String token = "Bearer " + gateway.identity.bearer("busy", "linli", IdentityPeer.ISSUER);
    var statuses = ConcurrentHashMap.newKeySet();
    try (var pool = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 400; i++) {
        pool.execute(
            () -> {
              if (!statuses.contains(429)) {
                statuses.add(gateway.get("/api/session", "Authorization", token).statusCode());
              }
            });
      }
    }
    assertThat(statuses).containsExactlyInAnyOrder(200, 429);
  }

  private HttpResponse<String> repeat(int times, String path, String address, String token) {
    HttpResponse<String> answer = null;
    for (int i = 0; i < times; i++) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(gateway.address(path)).header("X-Forwarded-For", address);
      answer = gateway.send(token == null ? request : request.header("Authorization", token));
    }
    return answer;
  }

  private HttpResponse<String> send(String path, HttpRequest.BodyPublisher body) {
    return gateway.send(gateway.to(path).header("Authorization", gateway.bearer()).POST(body));
  }

  private static HttpRequest.BodyPublisher chunked(int bytes) {
    return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[bytes]));
  }
}
