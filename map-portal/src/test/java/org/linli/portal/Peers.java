package org.linli.portal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricDocument;
import tools.jackson.databind.json.JsonMapper;

/**
 * The other side of every wire that map-portal has, over real HTTP: keys and tokens of the identity
 * provider, the fabric of grid-service, the heat of dispute-service.
 */
final class Peers {

  static final String ISSUER = "http://localhost:8080/auth/realms/linli";

  /** A request that dispute-service got. */
  record Asked(String query, String authorization, String language) {}

  /** What dispute-service answers. */
  record Answer(int status, String body) {}

  private final HttpServer server;
  private final RSAKey key;
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private volatile Function<Asked, Answer> heat = question -> new Answer(500, "");

  Peers(Fabric fabric) {
    try {
      key = new RSAKeyGenerator(2048).keyID("test").generate();
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (JOSEException | IOException e) {
      throw new IllegalStateException(e);
    }
    String keys = new JWKSet(key.toPublicJWK()).toString();
    byte[] document = new JsonMapper().writeValueAsBytes(FabricDocument.of(fabric));
    serve("/auth/realms/linli/protocol/openid-connect/certs", keys);
    serve(
        "/auth/realms/linli/protocol/openid-connect/token",
        "{\"access_token\":\"service\",\"token_type\":\"Bearer\",\"expires_in\":300}");
    server.createContext(
        "/api/grid/fabric",
        exchange -> {
          boolean known =
              ("\"" + fabric.version() + "\"")
                  .equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
          send(exchange, known ? 304 : 200, "application/json", known ? new byte[0] : document);
        });
    server.createContext("/api/dispute/heat", this::answerHeat);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
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
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(ISSUER)
            .subject("5f0c6f6e")
            .audience("linli")
            .claim("preferred_username", "leader")
            .claim("grants", List.of(groupPaths))
            .expirationTime(Date.from(Instant.now().plusSeconds(300)))
            .build();
    SignedJWT token =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims);
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
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
    send(exchange, answer.status(), type, answer.body().getBytes(StandardCharsets.UTF_8));
  }

  private void serve(String path, String json) {
    server.createContext(
        path,
        exchange -> send(exchange, 200, "application/json", json.getBytes(StandardCharsets.UTF_8)));
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
