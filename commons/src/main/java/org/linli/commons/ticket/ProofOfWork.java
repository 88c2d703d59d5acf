package org.linli.commons.ticket;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.commons.idempotency.IdempotencyKeys;
import org.linli.commons.problem.ProblemException;

/**
 * Sums that cost a machine a second and us a microsecond (Hashcash, with a challenge of ours). A
 * challenge carries what it asks and until when, signed, so nothing is kept until one is spent.
 */
public final class ProofOfWork {

  private static final Pattern FORM =
      Pattern.compile("([A-Za-z0-9_-]{22})\\.([0-9]{1,12})\\.([0-9]{1,2})\\.([A-Za-z0-9_-]{43})");
  private static final Pattern SOLUTION = Pattern.compile("[0-9]{1,40}");
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final int NONCE_BYTES = 16;

  private final SigningKey key;
  private final Supplier<Terms> terms;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public ProofOfWork(SigningKey key, Supplier<Terms> terms, Clock clock) {
    this.key = key;
    this.terms = terms;
    this.clock = clock;
  }

  /**
   * What is asked of machines now.
   *
   * @param difficultyBits zero bits; 0 asks for no work
   * @param life how long a challenge is good for
   */
  public record Terms(int difficultyBits, Duration life) {}

  /**
   * A challenge to be solved.
   *
   * @param difficulty zero bits that SHA-256 of text, full stop and solution must begin with
   */
  public record Challenge(String text, int difficulty, Instant expiresAt) {}

  /**
   * A challenge that was solved: its name, by which it is spent once, and until when it is good.
   */
  public record Solved(String name, Instant expiresAt) {}

  public Challenge issue() {
    Terms now = terms.get();
    Instant expiresAt = clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(now.life());
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    String name = BASE64.encodeToString(nonce);
    String until = Long.toString(expiresAt.getEpochSecond());
    String difficulty = Integer.toString(now.difficultyBits());
    String text = String.join(".", name, until, difficulty, mac(name, until, difficulty));
    return new Challenge(text, now.difficultyBits(), expiresAt);
  }

  /**
   * Checks a solution.
   *
   * @throws ProblemException 400 naming {@code challenge} where it is missing, not ours or over,
   *     and {@code solution} where it does not solve it
   */
  public Solved verify(@Nullable String challenge, @Nullable String solution) {
    var parts = FORM.matcher(challenge == null ? "" : challenge);
    if (challenge == null || !parts.matches() || !isOurs(parts.toMatchResult())) {
      throw ProblemException.badField("challenge", "challenge-needed");
    }
    Instant expiresAt = Instant.ofEpochSecond(Long.parseLong(parts.group(2)));
    if (!clock.instant().isBefore(expiresAt)) {
      throw ProblemException.badField("challenge", "challenge-over");
    }
    if (solution == null
        || !SOLUTION.matcher(solution).matches()
        || zeroBits(challenge + '.' + solution) < Integer.parseInt(parts.group(3))) {
      throw ProblemException.badField("solution", "challenge-unsolved");
    }
    return new Solved(parts.group(1), expiresAt);
  }

  /** How many zero bits the SHA-256 of a text begins with. */
  public static int zeroBits(String text) {
    byte[] hash = IdempotencyKeys.digest().digest(text.getBytes(StandardCharsets.UTF_8));
    int bits = 0;
    for (byte next : hash) {
      if (next != 0) {
        return bits + Integer.numberOfLeadingZeros(next & 0xFF) - (Integer.SIZE - Byte.SIZE);
      }
      bits += Byte.SIZE;
    }
    return bits;
  }

  private boolean isOurs(java.util.regex.MatchResult parts) {
    String mac = mac(parts.group(1), parts.group(2), parts.group(3));
    return MessageDigest.isEqual(
        mac.getBytes(StandardCharsets.US_ASCII),
        parts.group(4).getBytes(StandardCharsets.US_ASCII));
  }

  private String mac(String name, String until, String difficulty) {
    return BASE64.encodeToString(key.sign("challenge", name, until, difficulty));
  }
}
