package org.linli.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.linli.commons.testing.PostgisForTests;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/** The gateway alone, with nothing behind it. */
class OutageTest {

  @Test
  void the_gateway_starts_without_Keycloak_and_services_and_says_who_is_away() throws Exception {
    PostgisForTests.Database database = PostgisForTests.shared().create("gateway");
    String nobody = "http://127.0.0.1:1";
    try (var context =
            SpringApplication.run(
                GatewayApplication.class,
                "--server.port=0",
                "--spring.datasource.url=" + database.jdbcUrl(),
                "--spring.datasource.password=" + database.password(database.appUser()),
                "--spring.flyway.password=" + database.password(database.ownerUser()),
                "--linli.gateway.keycloak-url=" + nobody + "/auth",
                "--linli.gateway.portal-url=" + nobody);
        var client = HttpClient.newHttpClient()) {
      int port = ((WebServerApplicationContext) context).getWebServer().getPort();
      String base = "http://127.0.0.1:" + port;

      var login = send(client, base + "/auth/realms/linli", "Accept", "text/html");
      assertThat(login.statusCode()).isEqualTo(503);
      assertThat(login.body()).contains("登录服务（Keycloak）暂时无法连接").doesNotContain("Exception");

      var script = send(client, base + "/a.js", "Accept-Language", "en");
      assertThat(script.statusCode()).isEqualTo(503);
      assertThat(script.body()).contains("The map portal cannot be reached");

      String token = new IdentityPeer().bearer("x", "linli", IdentityPeer.ISSUER);
      var bearer = send(client, base + "/api/session", "Authorization", "Bearer " + token);
      assertThat(bearer.statusCode()).isEqualTo(503);
      assertThat(bearer.body()).contains("urn:linli:problem:login-unreachable");
    }
  }

  private static HttpResponse<String> send(HttpClient client, String address, String... headers)
      throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(address)).headers(headers).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
