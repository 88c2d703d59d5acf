package org.linli.commons.ticket;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;

/** Proofs that somebody gave ticket and PIN a moment ago: signed, so nothing is kept of them. */
public final class TicketProofs {

  private static final Duration LIFE = Duration.ofMinutes(15);
  private static final Pattern FORM =
      Pattern.compile("([0-9]{12})\\.([0-9]{1,12})\\.([A-Za-z0-9_-]{43})");

  private final SigningKey key;
  private final Clock clock;

  public TicketProofs(SigningKey key, Clock clock) {
    this.key = key;
    this.clock = clock;
  }

  /** A proof and its end. */
  public record Proof(String text, Instant expiresAt) {}

  public Proof issue(String ticket) {
    Instant expiresAt = clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(LIFE);
    String until = Long.toString(expiresAt.getEpochSecond());
    return new Proof(ticket + '.' + until + '.' + mac(ticket, until), expiresAt);
  }

  /**
   * The ticket that a proof is for.
   *
   * @throws ProblemException 403 {@code ticket-proof}
   */
  public String ticketOf(@Nullable String proof) {
    var parts = FORM.matcher(proof == null ? "" : proof);
    boolean good =
        parts.matches()
            && MessageDigest.isEqual(
                mac(parts.group(1), parts.group(2))
                    .getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                parts.group(3).getBytes(java.nio.charset.StandardCharsets.US_ASCII))
            && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts.group(2))));
    if (!good) {
      throw ProblemException.forbidden("ticket-proof");
    }
    return parts.group(1);
  }

  private String mac(String ticket, String until) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(key.sign("proof", ticket, until));
  }
}
