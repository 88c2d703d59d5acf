package org.linli.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes back through the gateway, and what it says when nothing does. */
class UpstreamTest {

  private final RunningGateway gateway = RunningGateway.get();

  @BeforeEach
  void servicesAnswer() {
    gateway.grid.answers(exchange -> PeerServer.reply(exchange, 200, "{}"));
    gateway.dispute.answers(exchange -> PeerServer.reply(exchange, 200, "{}"));
    gateway.portal.answers(exchange -> PeerServer.reply(exchange, 200, "{}"));
  }

  @Test
  void every_path_goes_to_its_service() {
    api("/api/grid/areas");
    api("/api/dispute/heat");
    api("/api/analysis/hot-spots");
    assertThat(gateway.grid.last().uri().getPath()).isEqualTo("/api/grid/areas");
    assertThat(gateway.dispute.last().uri().getPath()).isEqualTo("/api/dispute/heat");
    assertThat(gateway.portal.last().uri().getPath()).isEqualTo("/api/analysis/hot-spots");
    assertThat(api("/api/nobody/x").statusCode()).isEqualTo(404);
    assertThat(gateway.get("/actuator/env").statusCode()).isEqualTo(404);
    assertThat(gateway.get("/actuator/health/readiness").body()).contains("UP");
  }

  @Test
  void answers_carry_a_strict_policy_and_are_not_stored() {
    var headers = api("/api/grid/areas").headers();
    assertThat(headers.firstValue("Content-Security-Policy").get())
        .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "base-uri");
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("Permissions-Policy").get()).contains("geolocation=(self)");
    assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
    assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
    assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
  }

  @Test
  void a_service_keeps_its_own_policy_and_cache_rule() {
    gateway.grid.answers(
        exchange -> {
          exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'");
          exchange.getResponseHeaders().set("Cache-Control", "private, max-age=60");
          exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
          PeerServer.reply(exchange, 200, "{}");
        });
    var headers = api("/api/grid/areas").headers();
    assertThat(headers.allValues("Content-Security-Policy")).containsExactly("default-src 'none'");
    assertThat(headers.allValues("Cache-Control")).containsExactly("private, max-age=60");
    assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void Keycloak_keeps_its_headers_and_sees_its_cookies_but_not_ours() {
    var headers =
        gateway.get("/auth/page", "Cookie", "LINLI_SESSION=s; KC=1; XSRF-TOKEN=t").headers();
    assertThat(headers.allValues("Content-Security-Policy"))
        .containsExactly("frame-ancestors 'self'");
    assertThat(headers.allValues("X-Frame-Options")).containsExactly("SAMEORIGIN");
    assertThat(headers.firstValue("X-Echo-Cookie")).hasValue("KC=1");
    assertThat(headers.firstValue("X-Echo-Host")).hasValue("localhost:8080");
  }

  @Test
  void problems_of_a_service_pass_as_they_are() {
    gateway.grid.answers(
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
          PeerServer.reply(exchange, 404, "{\"type\":\"urn:linli:problem:not-found\"}");
        });
    HttpResponse<String> answer = api("/api/grid/areas/1");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).isEqualTo("{\"type\":\"urn:linli:problem:not-found\"}");
  }

  @Test
  void a_silent_service_is_named_after_the_time_limit() {
    gateway.dispute.answers(
        exchange -> {
          try {
            Thread.sleep(3000);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          exchange.close();
        });
    HttpResponse<String> answer = api("/api/dispute/heat");
    assertThat(answer.statusCode()).isEqualTo(504);
    assertThat(answer.body()).contains("urn:linli:problem:service-slow", "矛盾纠纷服务");
  }

  @Test
  void a_broken_answer_is_not_blamed_on_the_caller() {
    gateway.dispute.answers(exchange -> exchange.close());
    assertThat(api("/api/dispute/heat").statusCode()).isEqualTo(502);
  }

  @Test
  void JSON_is_compressed_for_those_who_can_read_it() {
    gateway.grid.answers(
        exchange -> PeerServer.reply(exchange, 200, "[" + "1,".repeat(5000) + "1]"));
    var answer =
        gateway.get(
            "/api/grid/areas", "Authorization", gateway.bearer(), "Accept-Encoding", "gzip");
    assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(answer.body().length()).isLessThan(2000);
  }

  @Test
  void malformed_paths_never_reach_a_service() {
    for (String path : new String[] {"//api/grid/areas", "/api/grid/..;/x", "/api/grid/%2e%2e/x"}) {
      assertThat(api(path).statusCode()).as(path).isEqualTo(400);
    }
    assertThat(gateway.grid.all()).isEmpty();
  }

  private HttpResponse<String> api(String path) {
    return gateway.get(path, "Authorization", gateway.bearer());
  }
}
