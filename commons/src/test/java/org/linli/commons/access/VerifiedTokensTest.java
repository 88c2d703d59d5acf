package org.linli.commons.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class VerifiedTokensTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final List<String> verified = new ArrayList<>();
  private final SetClock clock = new SetClock();
  private final VerifiedTokens tokens = new VerifiedTokens(this::verify, clock);

  @Test
  void aTokenIsVerifiedOnceAMinute() {
    assertThat(tokens.decode("a 600")).isSameAs(tokens.decode("a 600"));
    tokens.decode("b 600");
    assertThat(verified).containsExactly("a 600", "b 600");
    clock.now = START.plusSeconds(59);
    tokens.decode("a 600");
    assertThat(verified).hasSize(2);
    clock.now = START.plusSeconds(60);
    tokens.decode("a 600");
    assertThat(verified).hasSize(3);
  }

  @Test
  void aTokenIsForgottenWhenItExpires() {
    tokens.decode("a 10");
    clock.now = START.plusSeconds(10);
    tokens.decode("a 10");
    tokens.decode("a 10");
    assertThat(verified).hasSize(3);
  }

  @Test
  void whatIsRefusedIsLookedAtEachTime() {
    for (int n = 0; n < 2; n++) {
      assertThatThrownBy(() -> tokens.decode("bad 600")).isInstanceOf(BadJwtException.class);
    }
    assertThat(verified).hasSize(2);
  }

  @Test
  void manyTokensDoNotPileUp() {
    for (int n = 0; n < 25_000; n++) {
      tokens.decode(n + " 600");
    }
    tokens.decode("24999 600");
    assertThat(verified).hasSize(25_000);
  }

  private Jwt verify(String token) {
    verified.add(token);
    if (token.startsWith("bad")) {
      throw new BadJwtException("bad");
    }
    long seconds = Long.parseLong(token.substring(token.indexOf(' ') + 1));
    return Jwt.withTokenValue(token)
        .header("alg", "none")
        .issuedAt(START.minus(Duration.ofMinutes(1)))
        .expiresAt(START.plusSeconds(seconds))
        .build();
  }

  private static final class SetClock extends Clock {
    private Instant now = START;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
