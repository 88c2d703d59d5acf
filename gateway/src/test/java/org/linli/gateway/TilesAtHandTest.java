package org.linli.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tiles that somebody with the same rights was just given. */
class TilesAtHandTest {

  /** Later tests go on from there: the one gateway of the run remembers what it heard. */
  private static final AtomicLong VERSION = new AtomicLong();

  private static final String TILE = "/api/grid/tiles/grids/14/1/2";

  private final RunningGateway gateway = RunningGateway.get();
  private final String one = bearer("one", "/areas/1/leader");
  private final String same = bearer("same", "/areas/1/leader");
  private final String other = bearer("other", "/areas/2/leader");

  @BeforeEach
  void theServiceDrawsForTheBearer() {
    VERSION.incrementAndGet();
    gateway.grid.answers(exchange -> draw(exchange, true));
  }

  private static void draw(HttpExchange exchange, boolean saysVersion) throws IOException {
    String body = VERSION + " for " + token(exchange).split("\\.")[1];
    exchange.getResponseHeaders().set("Content-Type", "application/vnd.mapbox-vector-tile");
    exchange.getResponseHeaders().set("ETag", "W/\"" + VERSION + "\"");
    exchange.getResponseHeaders().set("Cache-Control", "private, no-cache");
    exchange.getResponseHeaders().add("Vary", "Cookie");
    if (saysVersion) {
      exchange.getResponseHeaders().set("Linli-Boundary-Version", VERSION.toString());
    }
    PeerServer.reply(exchange, 200, body);
  }

  private static String token(HttpExchange exchange) {
    return exchange.getRequestHeaders().getFirst("Authorization");
  }

  @Test
  void whoever_has_the_same_rights_is_given_the_same_tile_without_the_service() {
    String first = tile(one).body();
    await(() -> tile(same).body().equals(first));
    HttpResponse<String> again = tile(same);
    assertThat(again.headers().firstValue("Content-Type"))
        .hasValue("application/vnd.mapbox-vector-tile");
    assertThat(again.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
    assertThat(again.headers().allValues("Vary")).anyMatch(vary -> vary.contains("Cookie"));
  }

  @Test
  void who_has_the_tile_is_told_so_from_the_shelf() {
    tile(one);
    await(
        () -> {
          int before = gateway.grid.all().size();
          HttpResponse<String> answer =
              gateway.get(
                  TILE,
                  "Authorization",
                  one,
                  "Accept-Encoding",
                  "gzip",
                  "If-None-Match",
                  "W/\"" + VERSION + "\"");
          return answer.statusCode() == 304 && gateway.grid.all().size() == before;
        });
  }

  @Test
  void that_somebody_has_the_tile_is_no_answer_for_those_who_do_not() {
    VERSION.incrementAndGet();
    for (int n = 0; n < 3; n++) {
      HttpResponse<String> has =
          gateway.get(
              TILE,
              "Authorization",
              one,
              "Accept-Encoding",
              "gzip",
              "If-None-Match",
              "W/\"" + VERSION + "\"");
      assertThat(has.statusCode()).isIn(200, 304);
    }
    assertThat(tile(same).body()).isNotEmpty();
  }

  @Test
  void nobody_is_given_what_was_drawn_for_other_rights() {
    String first = tile(one).body();
    for (int n = 0; n < 20; n++) {
      assertThat(tile(other).body()).isNotEqualTo(first);
    }
  }

  @Test
  void newer_boundaries_are_there_in_a_moment() {
    String first = tile(one).body();
    VERSION.incrementAndGet();
    await(() -> !tile(one).body().equals(first));
    String second = tile(one).body();
    for (int n = 0; n < 20; n++) {
      assertThat(tile(one).body()).startsWith(second.split(" ")[0] + " ");
    }
  }

  @Test
  void refusals_and_tiles_of_unknown_boundaries_are_not_kept() {
    for (PeerServer.Answer answer :
        List.<PeerServer.Answer>of(
            exchange -> draw(exchange, false),
            exchange -> {
              exchange.getResponseHeaders().set("Linli-Boundary-Version", VERSION.toString());
              PeerServer.reply(exchange, 503, "{}");
            })) {
      gateway.grid.answers(answer);
      String elsewhere = TILE + VERSION.get();
      for (int n = 1; n < 6; n++) {
        gateway.get(elsewhere, "Authorization", one, "Accept-Encoding", "gzip");
        assertThat(gateway.grid.all()).hasSize(n);
      }
    }
  }

  @Test
  void who_does_not_read_gzip_asks_the_service() {
    tile(one);
    for (int n = 1; n < 4; n++) {
      int before = gateway.grid.all().size();
      gateway.get(TILE, "Authorization", one);
      assertThat(gateway.grid.all()).hasSize(before + 1);
    }
  }

  @Test
  void without_a_token_there_is_no_tile() {
    tile(one);
    assertThat(gateway.get(TILE, "Accept-Encoding", "gzip").statusCode()).isEqualTo(401);
  }

  /** Of somebody nobody else is, so that tests do not use up each other's rates. */
  private String bearer(String name, String grant) {
    return "Bearer " + gateway.identity.bearerOf(name + UUID.randomUUID(), grant);
  }

  private HttpResponse<String> tile(String bearer) {
    HttpResponse<String> answer =
        gateway.get(TILE, "Authorization", bearer, "Accept-Encoding", "gzip");
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer;
  }

  private static void await(BooleanSupplier done) {
    for (int tries = 0; !done.getAsBoolean(); tries++) {
      assertThat(tries).isLessThan(60);
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
