package org.linli.portal;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.testing.PublishedFabric;
import org.linli.commons.testing.TestIssuer;

/**
 * The other side of every wire that map-portal has, over real HTTP: keys and tokens of the identity
 * provider, the fabric of grid-service, the heat of dispute-service.
 */
final class Peers {

  /** A request that dispute-service got. */
  record Asked(String query, String authorization, String language) {}

  /** What dispute-service answers. */
  record Answer(int status, String body) {}

  private final TestIssuer issuer = new TestIssuer(TestIssuer.USUAL);
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private volatile Function<Asked, Answer> heat = question -> new Answer(500, "");

  Peers(Fabric fabric) {
    issuer.serve(PublishedFabric.PATH, new PublishedFabric(fabric));
    issuer.serve("/api/dispute/heat", this::answerHeat);
  }

  TestIssuer issuer() {
    return issuer;
  }

  /** Where both services are reached. */
  String url() {
    return issuer.url();
  }

  /** From now on dispute-service answers so. */
  void heat(Function<Asked, Answer> answer) {
    asked.clear();
    heat = answer;
  }

  List<Asked> asked() {
    return List.copyOf(asked);
  }

  /** A token as the identity provider signs it. */
  String token(String... groupPaths) {
    return issuer.token("leader", groupPaths);
  }

  private void answerHeat(HttpExchange exchange) throws IOException {
    Asked question =
        new Asked(
            exchange.getRequestURI().getQuery(),
            exchange.getRequestHeaders().getFirst("Authorization"),
            exchange.getRequestHeaders().getFirst("Accept-Language"));
    asked.add(question);
    Answer answer = heat.apply(question);
    String type = answer.status() == 200 ? "application/json" : "application/problem+json";
    TestIssuer.send(exchange, answer.status(), type, answer.body());
  }
}
