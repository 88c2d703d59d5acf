package org.linli.gateway.session;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of one browser session, as they are stored with it. Deliberately without the client's
 * registration, which holds the secret of the gateway.
 */
record Tokens(String access, Instant issuedAt, Instant expiresAt, @Nullable String refresh)
    implements Serializable {

  /** Whether the access token ends within the given time. */
  boolean endsWithin(Duration leeway, Instant now) {
    return !now.plus(leeway).isBefore(expiresAt);
  }

  @Override
  public String toString() {
    return "Tokens[until " + expiresAt + "]";
  }
}
