package org.linli.dispute;

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
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricDocument;
import tools.jackson.databind.json.JsonMapper;

/** What the service talks to: an identity provider with a real key, and the fabric's publisher. */
public final class TestPeers implements AutoCloseable {

  private final HttpServer server;
  private final RSAKey key;
  private volatile Fabric fabric = TestFabric.version(1);

  public TestPeers() {
    try {
      key = new RSAKeyGenerator(2048).keyID("test").generate();
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    server.createContext(
        "/auth/realms/linli/protocol/openid-connect/certs",
        call -> json(call, new JWKSet(key.toPublicJWK()).toString()));
    server.createContext(
        "/auth/realms/linli/protocol/openid-connect/token",
        call ->
            json(
                call,
                "{\"access_token\":\"service\",\"token_type\":\"Bearer\",\"expires_in\":600}"));
    server.createContext("/api/grid/fabric", this::fabric);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What is published from now on. */
  public void publish(Fabric newer) {
    fabric = newer;
  }

  /** A signed token; grants are group paths such as {@code /areas/T1/officer}. */
  public String token(String subject, String... grants) {
    Instant now = Instant.now();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(url() + "/auth/realms/linli")
            .audience("linli")
            .subject(subject)
            .claim("preferred_username", subject)
            .claim("grants", List.of(grants))
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(600)))
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

  @Override
  public void close() {
    server.stop(0);
  }

  private void fabric(HttpExchange call) throws IOException {
    String known = call.getRequestHeaders().getFirst("If-None-Match");
    if (("\"" + fabric.version() + "\"").equals(known)) {
      call.sendResponseHeaders(304, -1);
      call.close();
      return;
    }
    json(call, new JsonMapper().writeValueAsString(FabricDocument.of(fabric)));
  }

  private static void json(HttpExchange call, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    call.getResponseHeaders().set("Content-Type", "application/json");
    call.sendResponseHeaders(200, bytes.length);
    call.getResponseBody().write(bytes);
    call.close();
  }
}
