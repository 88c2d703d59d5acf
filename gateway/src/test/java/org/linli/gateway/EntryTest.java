package org.linli.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.gateway.RunningGateway.Cookies;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who gets in, by session or by token, and what of them reaches a service. */
class EntryTest {

  private final RunningGateway gateway = RunningGateway.get();

  @BeforeEach
  void servicesAnswer() {
    gateway.grid.answers(exchange -> PeerServer.reply(exchange, 200, "{}"));
    gateway.portal.answers(exchange -> PeerServer.reply(exchange, 200, "portal"));
    gateway.identity.accessLife(Duration.ofMinutes(5));
  }

  @Test
  void an_api_call_without_session_or_token_gets_401_and_is_not_redirected() {
    HttpResponse<String> answer = gateway.get("/api/grid/areas", "Accept", "text/html");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("urn:linli:problem:unauthorized", "请先登录");
    assertThat(gateway.grid.all()).isEmpty();
  }

  @Test
  void problems_speak_English_to_those_who_prefer_it() {
    assertThat(gateway.get("/api/session", "Accept-Language", "fr, en;q=0.8").body())
        .contains("Please sign in");
  }

  @Test
  void a_page_without_session_leads_to_the_login_with_pkce() {
    HttpResponse<String> page = gateway.get("/", "Accept", "text/html");
    assertThat(page.statusCode()).isEqualTo(302);
    assertThat(page.headers().firstValue("Location"))
        .hasValue("http://localhost:8080/oauth2/authorization/linli");
    assertThat(gateway.get("/oauth2/authorization/linli").headers().firstValue("Location").get())
        .startsWith("http://localhost:8080/auth/realms/linli/protocol/openid-connect/auth?")
        .contains("code_challenge_method=S256", "client_id=linli-gateway");
  }

  @Test
  void scripts_of_the_portal_are_open_and_fetches_are_never_redirected() {
    assertThat(gateway.get("/assets/index-1a2b.js").statusCode()).isEqualTo(200);
    assertThat(gateway.get("/map", "Sec-Fetch-Mode", "cors").statusCode()).isEqualTo(401);
  }

  @Test
  void a_bearer_token_of_our_issuer_passes_through() {
    assertThat(gateway.get("/api/grid/areas?name=%E4%BA%91", "Authorization", gateway.bearer()))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(200);
    assertThat(gateway.grid.last().header("Authorization"))
        .singleElement()
        .asString()
        .startsWith("Bearer ey");
    assertThat(gateway.grid.last().uri()).hasToString("/api/grid/areas?name=%E4%BA%91");
  }

  @Test
  void tokens_of_others_or_for_others_are_refused() throws Exception {
    String issuer = IdentityPeer.ISSUER;
    for (String token :
        List.of(
            gateway.identity.bearer("x", "linli", "http://elsewhere/realms/linli"),
            gateway.identity.bearer("x", "linli-gateway", issuer),
            gateway.identity.forged("x"),
            "nonsense")) {
      assertThat(gateway.get("/api/grid/areas", "Authorization", "Bearer " + token).statusCode())
          .isEqualTo(401);
    }
    assertThat(gateway.grid.all()).isEmpty();
  }

  @Test
  void claims_of_identity_and_origin_from_outside_are_replaced_by_what_the_gateway_knows() {
    gateway.get(
        "/api/grid/areas",
        "Authorization",
        gateway.bearer(),
        "X-User",
        "root",
        "X_User_Id",
        "1",
        "X-Forwarded-User",
        "root",
        "X-Remote-User",
        "root",
        "X-Linli-Grants",
        "/system/system-admin",
        "Forwarded",
        "host=evil",
        "X-Forwarded-Host",
        "evil",
        "X-Original-URL",
        "/admin",
        "X-HTTP-Method-Override",
        "DELETE",
        "Cookie",
        "a=b",
        "X-Harmless",
        "stays");
    PeerServer.Received seen = gateway.grid.last();
    assertThat(
            List.of(
                "X-User",
                "X_User_Id",
                "X-Forwarded-User",
                "X-Remote-User",
                "X-Linli-Grants",
                "Forwarded",
                "X-Original-URL",
                "X-HTTP-Method-Override",
                "Cookie"))
        .allSatisfy(name -> assertThat(seen.header(name)).as(name).isEmpty());
    assertThat(seen.header("X-Forwarded-Host")).containsExactly("localhost:8080");
    assertThat(seen.header("X-Forwarded-Proto")).containsExactly("http");
    assertThat(seen.header("X-Forwarded-For"))
        .singleElement()
        .asString()
        .startsWith("198.51.")
        .doesNotContain(",");
    assertThat(seen.header("X-Harmless")).containsExactly("stays");
  }

  @Test
  void what_a_look_is_for_reaches_the_service_from_those_signed_in_only() {
    gateway.get(
        "/api/grid/areas",
        "Authorization",
        gateway.bearer(),
        "X-Linli-Purpose",
        "  court%20hearing  ");
    assertThat(gateway.grid.last().header("X-Linli-Purpose")).containsExactly("court%20hearing");
    gateway.get(
        "/api/grid/areas", "Authorization", gateway.bearer(), "X-Linli-Purpose", "a".repeat(3000));
    assertThat(gateway.grid.last().header("X-Linli-Purpose"))
        .singleElement()
        .asString()
        .hasSize(2000);
    gateway.get(
        "/api/grid/areas",
        "Authorization",
        gateway.bearer(),
        "X-Linli-Purpose",
        "one",
        "X-Linli-Purpose",
        "two");
    assertThat(gateway.grid.last().header("X-Linli-Purpose")).isEmpty();
  }

  @Test
  void a_session_carries_the_token_to_the_service_and_keeps_its_cookies_here() {
    Cookies user = gateway.signIn();
    HttpResponse<String> answer =
        gateway.get("/api/grid/areas", "Cookie", user.header(), "Authorization", "Basic eDp5");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(gateway.grid.last().header("Authorization"))
        .singleElement()
        .asString()
        .startsWith("Bearer ey");
    assertThat(gateway.grid.last().header("Cookie")).isEmpty();
  }

  @Test
  void the_session_says_who_is_signed_in_and_with_which_rights() {
    assertThat(gateway.get("/api/session", "Cookie", gateway.signIn().header()).body())
        .isEqualTo(
            "{\"username\":\"leader\",\"displayName\":\"李玲\",\"grants\":["
                + "{\"role\":\"leader\",\"areaCode\":\"990102000000\"},{\"role\":\"auditor\"}],"
                + "\"locale\":\"zh-CN\"}");
    assertThat(gateway.get("/api/session", "Authorization", gateway.bearer()).body())
        .contains("\"username\":\"program\"");
  }

  @Test
  void an_unsafe_call_of_a_session_needs_the_csrf_token() {
    Cookies user = gateway.signIn();
    assertThat(post("/api/grid/locate", "Cookie", user.header()).body())
        .contains("urn:linli:problem:csrf");
    assertThat(
            post("/api/grid/locate", "Cookie", user.header(), "X-XSRF-TOKEN", "wrong").statusCode())
        .isEqualTo(403);
    assertThat(gateway.grid.all()).isEmpty();
    assertThat(
            post("/api/grid/locate", "Cookie", user.header(), "X-XSRF-TOKEN", user.csrf())
                .statusCode())
        .isEqualTo(200);
    assertThat(gateway.grid.last().header("X-XSRF-TOKEN")).isEmpty();
  }

  @Test
  void a_token_beside_a_session_cookie_never_acts_with_the_session() {
    Cookies user = gateway.signIn();
    String own = gateway.bearer();
    post("/api/grid/locate", "Cookie", user.header(), "Authorization", own);
    assertThat(gateway.grid.last().header("Authorization")).containsExactly(own);
    for (String foreign : List.of("Bearer nonsense", "bearer", "Bearer")) {
      assertThat(
              post("/api/grid/locate", "Cookie", user.header(), "Authorization", foreign)
                  .statusCode())
          .as(foreign)
          .isEqualTo(401);
    }
    assertThat(
            post("/api/grid/locate", "Cookie", user.header(), "Authorization", "Basic eDp5")
                .statusCode())
        .isEqualTo(403);
    assertThat(gateway.grid.all()).hasSize(1);
  }

  @Test
  void the_session_id_changes_with_the_login_and_the_cookie_is_kept_from_scripts() {
    HttpResponse<String> start = gateway.get("/oauth2/authorization/linli");
    assertThat(start.headers().allValues("Set-Cookie"))
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .contains("LINLI_SESSION=", "HttpOnly", "SameSite=Lax", "Path=/"));
    // signIn fails unless the id changes.
    gateway.signIn();
  }

  @Test
  void a_session_survives_a_restart_of_the_gateway() {
    Cookies user = gateway.signIn();
    gateway.restart();
    assertThat(gateway.get("/api/grid/areas", "Cookie", user.header()).statusCode()).isEqualTo(200);
  }

  @Test
  void requests_at_once_refresh_a_worn_token_once_and_all_succeed() throws Exception {
    gateway.identity.accessLife(Duration.ofSeconds(15));
    Cookies user = gateway.signIn();
    gateway.identity.accessLife(Duration.ofMinutes(5));
    int before = gateway.identity.refreshes();
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          IntStream.range(0, 25)
              .mapToObj(
                  i -> pool.submit(() -> gateway.get("/api/grid/areas", "Cookie", user.header())))
              .toList();
      for (var answer : answers) {
        assertThat(answer.get().statusCode()).isEqualTo(200);
      }
    }
    assertThat(gateway.identity.refreshes() - before).isLessThanOrEqualTo(1);
  }

  @Test
  void a_refused_refresh_ends_the_session() {
    gateway.identity.accessLife(Duration.ofSeconds(10));
    Cookies user = gateway.signIn();
    gateway.identity.endSessions();
    HttpResponse<String> refused = gateway.get("/api/grid/areas", "Cookie", user.header());
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.body()).contains("urn:linli:problem:session-ended");
    assertThat(gateway.get("/api/session", "Cookie", user.header()).body())
        .contains("urn:linli:problem:unauthorized");
  }

  @Test
  void signing_out_ends_the_session_and_names_the_way_to_Keycloak() {
    Cookies user = gateway.signIn();
    assertThat(post("/logout", "Cookie", user.header()).statusCode()).isEqualTo(403);
    HttpResponse<String> bye =
        post("/logout", "Cookie", user.header(), "X-XSRF-TOKEN", user.csrf());
    assertThat(bye.statusCode()).isEqualTo(204);
    assertThat(bye.headers().firstValue("Location").get())
        .contains("/protocol/openid-connect/logout?", "id_token_hint=", "post_logout_redirect_uri");
    assertThat(gateway.get("/api/session", "Cookie", user.header()).statusCode()).isEqualTo(401);
  }

  @Test
  void a_stored_session_that_cannot_be_read_any_more_counts_as_none() {
    Cookies user = gateway.signIn();
    gateway
        .bean(JdbcClient.class)
        .sql("update spring_session_attributes set attribute_bytes = '\\x00'")
        .update();
    assertThat(gateway.get("/api/session", "Cookie", user.header()).statusCode()).isEqualTo(401);
  }

  @Test
  void a_login_that_fails_is_explained_on_a_page() {
    HttpResponse<String> page =
        gateway.get("/login/oauth2/code/linli?code=a&state=b", "Accept", "text/html");
    assertThat(page.statusCode()).isEqualTo(401);
    assertThat(page.body()).contains("<html lang=\"zh-CN\">", "请重新登录");
  }

  private HttpResponse<String> post(String path, String... headers) {
    return gateway.send(
        gateway
            .to(path)
            .headers(headers)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"points\":[]}")));
  }
}
