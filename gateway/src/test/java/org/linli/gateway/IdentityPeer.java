package org.linli.gateway;

import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.commons.testing.TestIssuer;

/**
 * The token and key endpoints as the gateway meets them, with rotating refresh tokens: a used one
 * is refused. The login against the real Keycloak is a matter of the system test.
 */
final class IdentityPeer {

  static final String ISSUER = TestIssuer.USUAL;

  private static final Duration LIFE = Duration.ofMinutes(5);

  private final TestIssuer issuer = new TestIssuer(ISSUER);
  private final AtomicInteger refreshes = new AtomicInteger();
  private volatile String nonce = "";
  private volatile String refresh = "";
  private volatile Duration accessLife = LIFE;

  IdentityPeer() {
    issuer.tokenEndpoint(this::token);
    issuer.serve("/auth/page", IdentityPeer::page);
  }

  String url() {
    return issuer.keycloakUrl();
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
  String bearer(String subject, String audience, String issuerName) {
    return issuer.sign(claims(issuer, subject, LIFE).audience(audience).issuer(issuerName).build());
  }

  /** A token for programs with these rights alone. */
  String bearerOf(String subject, String... grants) {
    return issuer.sign(issuer.claims(subject, LIFE, grants).build());
  }

  /** A token that somebody else signed. */
  String forged(String subject) {
    try (TestIssuer other = new TestIssuer(ISSUER)) {
      return other.sign(claims(other, subject, LIFE).build());
    }
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
    String access = issuer.sign(claims(issuer, "leader", accessLife).build());
    String id =
        issuer.sign(
            claims(issuer, "leader", LIFE).audience("linli-gateway").claim("nonce", nonce).build());
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

  private static JWTClaimsSet.Builder claims(TestIssuer by, String username, Duration life) {
    return by.claims(username, life, "/areas/990102000000/leader", "/system/auditor", "/other")
        .claim("name", "李玲")
        .claim("locale", "zh-CN");
  }
}
