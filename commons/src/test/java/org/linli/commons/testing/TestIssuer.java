package org.linli.commons.testing;

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
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;

/**
 * The identity provider as a service meets it: tokens signed with a key of its own, and over real
 * HTTP the document of that key and the token endpoint. What else a service talks to can be served
 * beside it.
 */
public final class TestIssuer implements AutoCloseable {

  /** The issuer that a service expects where nobody says otherwise. */
  public static final String USUAL = "http://localhost:8080/auth/realms/linli";

  public static final String AUDIENCE = "linli";

  private static final String REALM = "/auth/realms/linli";
  private static final Duration LIFE = Duration.ofMinutes(10);

  private final HttpServer server;
  private final RSAKey key;
  private final String issuer;
  private volatile HttpHandler tokenEndpoint = this::serviceToken;

  /** Issues under a name that, as behind a gateway, is not the address it is reached by. */
  public TestIssuer(String issuer) {
    this.issuer = issuer;
    try {
      // All have the same id, so that a stranger's signature fails for its key, not for its name.
      key = new RSAKeyGenerator(2048).keyID("test").generate();
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    String keys = new JWKSet(key.toPublicJWK()).toString();
    serve(REALM + "/protocol/openid-connect/certs", call -> json(call, 200, keys));
    serve(REALM + "/protocol/openid-connect/token", call -> tokenEndpoint.handle(call));
    server.start();
  }

  public String issuer() {
    return issuer;
  }

  /** Where this listens, without a path. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What a service takes for the address of Keycloak. */
  public String keycloakUrl() {
    return url() + "/auth";
  }

  /** Serves this path and those below it too. */
  public void serve(String path, HttpHandler handler) {
    server.createContext(path, handler);
  }

  /** Takes the place of the token endpoint, which gives everybody the token of a service. */
  public void tokenEndpoint(HttpHandler handler) {
    tokenEndpoint = handler;
  }

  /** A good token for an account with these group paths, such as {@code /areas/T1/officer}. */
  public String token(String username, String... groupPaths) {
    return sign(claims(username, LIFE, groupPaths).build());
  }

  /** The claims of a good token, for tests that change some. */
  public JWTClaimsSet.Builder claims(String username, Duration life, String... groupPaths) {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .jwtID(UUID.randomUUID().toString())
        .issuer(issuer)
        .audience(AUDIENCE)
        .subject("id-of-" + username)
        .claim("preferred_username", username)
        .claim("grants", List.of(groupPaths))
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(life)));
  }

  public String sign(JWTClaimsSet claims) {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /** Answers with JSON. */
  public static void json(HttpExchange call, int status, String body) throws IOException {
    send(call, status, "application/json", body);
  }

  public static void send(HttpExchange call, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    call.getRequestBody().readAllBytes();
    call.getResponseHeaders().set("Content-Type", type);
    call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    call.getResponseBody().write(bytes);
    call.close();
  }

  private void serviceToken(HttpExchange call) throws IOException {
    String token = token("service-account-linli-services", "/system/service");
    json(
        call,
        200,
        "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":%d}"
            .formatted(token, LIFE.toSeconds()));
  }
}
