package org.linli.commons.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers for a minute that a token was found good: a page asks twenty times within a second with
 * the same token, and taking it apart and verifying its signature is the larger part of a small
 * answer. Tokens that are refused are verified each time. A token is forgotten when it expires; a
 * key that is withdrawn takes effect within the minute, which is sooner than fetched keys are
 * fetched again.
 */
public final class VerifiedTokens implements JwtDecoder {

  private static final Duration REMEMBERED = Duration.ofMinutes(1);
  private static final int MOST = 10_000;

  private final JwtDecoder verifier;
  private final Clock clock;
  private final ConcurrentHashMap<ByteBuffer, Known> known = new ConcurrentHashMap<>();

  public VerifiedTokens(JwtDecoder verifier, Clock clock) {
    this.verifier = verifier;
    this.clock = clock;
  }

  private record Known(Jwt token, Instant until) {}

  @Override
  public Jwt decode(String token) {
    // By its hash: two tokens are not told apart by how long comparing them takes.
    ByteBuffer hash = hash(token);
    Instant now = clock.instant();
    Known before = known.get(hash);
    if (before != null && now.isBefore(before.until())) {
      return before.token();
    }
    Jwt verified = verifier.decode(token);
    Instant until = now.plus(REMEMBERED);
    Instant expires = verified.getExpiresAt();
    if (expires != null && now.isBefore(expires)) {
      remember(hash, new Known(verified, expires.isBefore(until) ? expires : until), now);
    }
    return verified;
  }

  private void remember(ByteBuffer hash, Known token, Instant now) {
    if (known.size() >= MOST) {
      known.values().removeIf(old -> !now.isBefore(old.until()));
      if (known.size() >= MOST) {
        known.clear();
      }
    }
    known.put(hash, token);
  }

  private static ByteBuffer hash(String token) {
    try {
      return ByteBuffer.wrap(
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
