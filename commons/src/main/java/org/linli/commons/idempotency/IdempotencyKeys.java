package org.linli.commons.idempotency;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;

/**
 * The keys that callers gave their requests ({@code Idempotency-Key}). A key belongs to the account
 * that used it and is remembered for {@link #KEPT}.
 */
public interface IdempotencyKeys {
  /** Longer than any client goes on trying. */
  Duration KEPT = Duration.ofHours(48);

  /** What is to be done once. */
  @FunctionalInterface
  interface Work<E extends Exception> {
    Answer run() throws E;
  }

  /**
   * Does the work unless it was done under this key before; then gives the first answer again. The
   * key is stored in the transaction of the work, which this joins or opens: either both are there
   * afterwards or neither. A second request with the key waits for the first to end.
   *
   * @param request hash of operation and content, see {@link #digest}
   * @throws org.linli.commons.problem.ProblemException 409 {@code idempotency-conflict} where the
   *     key was used for another request
   */
  <E extends Exception> Answer once(String subject, String key, String request, Work<E> work)
      throws E;

  /** What requests are hashed with. */
  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
