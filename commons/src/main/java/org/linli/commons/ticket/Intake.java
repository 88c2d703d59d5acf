package org.linli.commons.ticket;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.commons.idempotency.IdempotencyKeys;
import org.linli.commons.problem.ProblemException;

/**
 * Takes something new from people without an account, once: a challenge is spent on it, a number
 * with a PIN comes of it, and an answer that was lost on the way is given again.
 */
public final class Intake {

  private final ProofOfWork proofOfWork;
  private final SpentChallenges spent;
  private final SigningKey key;
  private final Supplier<ProofOfWork.Terms> terms;
  private final Clock clock;

  public Intake(
      ProofOfWork proofOfWork,
      SpentChallenges spent,
      SigningKey key,
      Supplier<ProofOfWork.Terms> terms,
      Clock clock) {
    this.proofOfWork = proofOfWork;
    this.spent = spent;
    this.key = key;
    this.terms = terms;
    this.clock = clock;
  }

  /** A solved challenge, as it was sent. */
  public record Solution(@Nullable String challenge, @Nullable String solution) {}

  /**
   * What is being taken.
   *
   * @param challenge name of the challenge that is spent on it
   * @param pin digits to be told once and kept as {@link Pin}
   */
  public record Opening(String challenge, String pin) {}

  /**
   * What was taken.
   *
   * @param again whether it was there already
   */
  public record Taken(String number, String pin, boolean again) {}

  /** Makes what was asked for. */
  @FunctionalInterface
  public interface Work {

    /** Does it; gives its number, see {@link TicketNumber#random}. */
    String take(Opening opening);
  }

  /**
   * The challenge, checked but not spent.
   *
   * @throws ProblemException 400 naming {@code challenge} or {@code solution}
   */
  public ProofOfWork.Solved solved(Solution solution, @Nullable String idempotencyKey) {
    ProofOfWork.Terms now = terms.get();
    if (now.difficultyBits() > 0 || solution.challenge() != null) {
      return proofOfWork.verify(solution.challenge(), solution.solution());
    }
    String name = idempotencyKey == null ? UUID.randomUUID().toString() : idempotencyKey;
    return new ProofOfWork.Solved("key-" + hash(name), clock.instant().plus(now.life()));
  }

  /**
   * Takes something once, in the transaction that is running.
   *
   * @param idempotencyKey chosen by the sender, so that a lost answer can be given again
   * @param request all that was sent
   * @throws ProblemException 400 naming {@code challenge} where it was spent on something else
   */
  public Taken once(
      ProofOfWork.Solved solved, @Nullable String idempotencyKey, String request, Work work) {
    String hash = hash(request + '\0' + idempotencyKey);
    Optional<SpentChallenges.Spent> before = spent.spend(solved, hash);
    if (before.isPresent()) {
      String number = before.get().number();
      if (idempotencyKey == null || number == null || !before.get().request().equals(hash)) {
        throw ProblemException.badField("challenge", "challenge-spent");
      }
      return new Taken(number, pin(solved, idempotencyKey), true);
    }
    String pin = idempotencyKey == null ? Pin.random() : pin(solved, idempotencyKey);
    String number = work.take(new Opening(solved.name(), pin));
    spent.bind(solved, number);
    return new Taken(number, pin, false);
  }

  /** The same for the same challenge and key, so that it need not be kept to be told again. */
  private String pin(ProofOfWork.Solved solved, String idempotencyKey) {
    return Pin.digits(ByteBuffer.wrap(key.sign("pin", solved.name(), idempotencyKey)).getLong());
  }

  private static String hash(String text) {
    return HexFormat.of()
        .formatHex(IdempotencyKeys.digest().digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
