package org.linli.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What lies below /ogc speaks to programs with a token and to people with a session. */
class OpenStandardTest {

  private static final List<String> PATHS =
      List.of("/ogc", "/ogc/collections/areas/items", "/ogc/collections/grids/items/A.1");

  private final RunningGateway gateway = RunningGateway.get();

  @BeforeEach
  void theServiceAnswers() {
    gateway.grid.answers(exchange -> PeerServer.reply(exchange, 200, "{}"));
    gateway.portal.answers(exchange -> PeerServer.reply(exchange, 200, "portal"));
  }

  @Test
  void a_program_gets_through_with_its_token_and_sees_the_public_address() {
    for (String path : PATHS) {
      HttpResponse<String> answer =
          gateway.get(path + "?f=json&bbox=1,2,3,4", "Authorization", gateway.bearer());
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      PeerServer.Received seen = gateway.grid.last();
      assertThat(seen.uri().getPath()).isEqualTo(path);
      assertThat(seen.uri().getQuery()).isEqualTo("f=json&bbox=1,2,3,4");
      assertThat(seen.header("X-Forwarded-Host")).containsExactly("localhost:8080");
      assertThat(seen.header("Authorization")).singleElement().asString().startsWith("Bearer ey");
    }
    HttpResponse<String> head =
        gateway.send(
            gateway
                .to("/ogc")
                .header("Authorization", gateway.bearer())
                .method("HEAD", BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
  }

  @Test
  void a_person_gets_through_with_their_session() {
    HttpResponse<String> page =
        gateway.get("/ogc", "Cookie", gateway.signIn().header(), "Accept", "text/html");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).isEqualTo("{}");
  }

  @Test
  void a_program_without_a_token_is_told_so_and_never_redirected() {
    for (String path : PATHS) {
      for (String accept : List.of("application/json", "*/*", "application/geo+json")) {
        HttpResponse<String> answer = gateway.get(path, "Accept", accept);
        assertThat(answer.statusCode()).as(path).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
      }
    }
    assertThat(gateway.grid.all()).isEmpty();
  }

  @Test
  void a_person_without_a_session_is_led_to_the_login() {
    for (String path : PATHS) {
      HttpResponse<String> answer = gateway.get(path, "Accept", "text/html");
      assertThat(answer.statusCode()).as(path).isEqualTo(302);
      assertThat(answer.headers().firstValue("Location"))
          .hasValue("http://localhost:8080/oauth2/authorization/linli");
    }
    assertThat(gateway.grid.all()).isEmpty();
  }
}
