package org.linli.commons.ticket;

import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.linli.commons.problem.ProblemException;

/**
 * Number and PIN against a proof. A wrong PIN, an unknown number and a locked one look and last the
 * same. A try is counted before it is made and forgotten when it was right.
 */
public final class TicketDoor {

  /** Wrong tries of one address, over all numbers, before it must wait. */
  private static final int TRIES_OF_ADDRESS = 30;

  private static final Duration LOCK_OF_ADDRESS = Duration.ofMinutes(10);

  private final TicketTries tries;
  private final Function<String, Optional<Pin>> pins;
  private final TicketProofs proofs;
  private final SigningKey key;
  private final Supplier<Rules> rules;
  private final Clock clock;

  /**
   * A door.
   *
   * @param pins the PIN of a number; empty where there is none or it has ended
   */
  public TicketDoor(
      TicketTries tries,
      Function<String, Optional<Pin>> pins,
      TicketProofs proofs,
      SigningKey key,
      Supplier<Rules> rules,
      Clock clock) {
    this.tries = tries;
    this.pins = pins;
    this.proofs = proofs;
    this.key = key;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * How often somebody may guess.
   *
   * @param tries wrong PINs in a row before a number is locked
   * @param lock how long at first; doubled with each further try
   */
  public record Rules(int tries, Duration lock) {}

  /**
   * Opens for who knows number and PIN.
   *
   * @param address of the network, for counting; only its keyed hash is kept, for a week
   * @throws ProblemException 403 {@code wrong-pin}; 429 {@code too-many-tries}
   */
  public TicketProofs.Proof open(String number, String pin, String address) {
    String digits = TicketNumber.digits(number);
    String ofNumber = subject("ticket", digits);
    String ofAddress = subject("address", address);
    if (!tries.mayTry(ofAddress, clock.instant(), TRIES_OF_ADDRESS, LOCK_OF_ADDRESS)) {
      throw ProblemException.tooManyRequests("too-many-tries");
    }
    Rules now = rules.get();
    boolean may = tries.mayTry(ofNumber, clock.instant(), now.tries(), now.lock());
    Optional<Pin> found = pins.apply(digits);
    boolean right = found.orElse(Pin.OF_NOBODY).matches(TicketNumber.digits(pin));
    if (!may || !right || found.isEmpty()) {
      throw ProblemException.forbidden("wrong-pin");
    }
    tries.forget(ofNumber, ofAddress);
    return proofs.issue(digits);
  }

  private String subject(String kind, String value) {
    return HexFormat.of().formatHex(key.sign("try", kind, value));
  }
}
