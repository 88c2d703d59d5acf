package org.linli.gateway;

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
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The token and key endpoints as the gateway meets them, with rotating refresh tokens: a used one
 * is refused. The login against the real Keycloak is a matter of the system test.
 */
final class IdentityPeer {

  static final String ISSUER = "http://localhost:8080/auth/realms/linli";
  private static final String PROTOCOL = "/auth/realms/linli/protocol/openid-connect";

  private final RSAKey key;
  private final HttpServer server;
  private final AtomicInteger refreshes = new AtomicInteger();
  private volatile String nonce = "";
  private volatile String refresh = "";
  private volatile Duration accessLife = Duration.ofMinutes(5);

  IdentityPeer() throws IOException, JOSEException {
    key = new RSAKeyGenerator(2048).keyID("test").generate();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        PROTOCOL + "/certs",
        exchange -> PeerServer.reply(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
    server.createContext(PROTOCOL + "/token", this::token);
    server.createContext("/auth/page", IdentityPeer::page);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/auth";
  }

  /** The next login belongs to this authorization request. */
  void expect(String loginNonce) {
    nonce = loginNonce;
  }

  void accessLife(Duration life) {
    accessLife = life;
  }

  /** As if an administrator had signed everybody out. */
  void endSessions() {
    refresh = "ended";
  }

  int refreshes() {
    return refreshes.get();
  }

  /** A token for programs. */
  String bearer(String subject, String audience, String issuer) {
    return sign(
        claims(subject, Duration.ofMinutes(5)).audience(audience).issuer(issuer).build(), key);
  }

  /** A token that somebody else signed. */
  String forged(String subject) throws JOSEException {
    RSAKey other = new RSAKeyGenerator(2048).keyID("test").generate();
    return sign(claims(subject, Duration.ofMinutes(5)).audience("linli").build(), other);
  }

  private synchronized void token(HttpExchange exchange) throws IOException {
    String form =
        URLDecoder.decode(
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
            StandardCharsets.UTF_8);
    if (form.contains("grant_type=refresh_token")) {
      if (!form.contains("refresh_token=" + refresh)) {
        PeerServer.reply(exchange, 400, "{\"error\":\"invalid_grant\"}");
        return;
      }
      refreshes.incrementAndGet();
    }
    refresh = UUID.randomUUID().toString();
    String access = sign(claims("leader", accessLife).audience("linli").build(), key);
    String id =
        sign(
            claims("leader", Duration.ofMinutes(5))
                .audience("linli-gateway")
                .claim("nonce", nonce)
                .build(),
            key);
    PeerServer.reply(
        exchange,
        200,
        """
        {"token_type":"Bearer","expires_in":%d,"access_token":"%s","refresh_token":"%s","id_token":"%s"}
        """
            .formatted(accessLife.toSeconds(), access, refresh, id));
  }

  private static void page(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/html");
    exchange.getResponseHeaders().set("Content-Security-Policy", "frame-ancestors 'self'");
    exchange.getResponseHeaders().set("X-Frame-Options", "SAMEORIGIN");
    exchange
        .getResponseHeaders()
        .set(
            "X-Echo-Cookie",
            String.join("|", exchange.getRequestHeaders().getOrDefault("Cookie", List.of())));
    exchange
        .getResponseHeaders()
        .set(
            "X-Echo-Host",
            String.join(
                "|", exchange.getRequestHeaders().getOrDefault("X-Forwarded-Host", List.of())));
    PeerServer.reply(exchange, 200, "<h1>login</h1>");
  }

  private static JWTClaimsSet.Builder claims(String subject, Duration life) {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .jwtID(UUID.randomUUID().toString())
        .subject(subject)
        .issuer(ISSUER)
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(life)))
        .claim("preferred_username", subject)
        .claim("name", "李玲")
        .claim("locale", "zh-CN")
        .claim("grants", List.of("/areas/990102000000/leader", "/system/auditor", "/other"));
  }

  private static String sign(JWTClaimsSet claims, RSAKey key) {
    try {
      var jwt =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
      jwt.sign(new RSASSASigner(key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
