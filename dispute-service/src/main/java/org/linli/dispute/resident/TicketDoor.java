package org.linli.dispute.resident;

import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.settings.Settings;
import org.linli.dispute.Limit;
import org.linli.dispute.matter.MatterChanges;

/**
 * Ticket and PIN against a proof. A wrong PIN, an unknown ticket and a locked one look and last the
 * same. A try is counted before it is made and forgotten when it was right.
 */
public final class TicketDoor {

  /** Wrong tries of one address, over all tickets, before it must wait. */
  private static final int TRIES_OF_ADDRESS = 30;

  private static final Duration LOCK_OF_ADDRESS = Duration.ofMinutes(10);

  private final MatterChanges changes;
  private final TicketStore store;
  private final TicketProofs proofs;
  private final ResidentKey key;
  private final Settings settings;
  private final Clock clock;

  public TicketDoor(
      MatterChanges changes,
      TicketStore store,
      TicketProofs proofs,
      ResidentKey key,
      Settings settings,
      Clock clock) {
    this.changes = changes;
    this.store = store;
    this.proofs = proofs;
    this.key = key;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Opens for who knows ticket and PIN.
   *
   * @param address of the network, for counting; only its keyed hash is kept, for a week
   * @throws ProblemException 403 {@code wrong-pin}; 429 {@code too-many-tries}
   */
  public TicketProofs.Proof open(String ticket, String pin, String address) {
    String number = digits(ticket);
    String ofTicket = subject("ticket", number);
    String ofAddress = subject("address", address);
    if (!mayTry(ofAddress, TRIES_OF_ADDRESS, LOCK_OF_ADDRESS)) {
      throw ProblemException.tooManyRequests("too-many-tries");
    }
    boolean may =
        mayTry(
            ofTicket,
            settings.limit(Limit.PIN_TRIES),
            Duration.ofMinutes(settings.limit(Limit.PIN_LOCK_MINUTES)));
    Optional<Ticket> found =
        changes.together(
            MatterChanges.serviceAccess(ResidentReports.ACTOR), () -> store.find(number));
    boolean right = found.map(Ticket::pin).orElse(Pin.OF_NOBODY).matches(digits(pin));
    if (!may || !right || found.isEmpty()) {
      throw ProblemException.forbidden("wrong-pin");
    }
    changes.together(
        MatterChanges.serviceAccess(ResidentReports.ACTOR),
        () -> {
          store.forget(ofTicket);
          store.forget(ofAddress);
          return true;
        });
    return proofs.issue(number);
  }

  private boolean mayTry(String subject, int allowed, Duration firstLock) {
    return changes.together(
        MatterChanges.serviceAccess(ResidentReports.ACTOR),
        () -> store.mayTry(subject, clock.instant(), allowed, firstLock));
  }

  private String subject(String kind, String value) {
    return HexFormat.of().formatHex(key.sign("try", kind, value));
  }

  /** As it was printed in groups, or typed on a Chinese keyboard. */
  static String digits(String typed) {
    StringBuilder digits = new StringBuilder();
    typed
        .codePoints()
        .map(c -> Character.digit(c, 10))
        .filter(digit -> digit >= 0)
        .forEach(digits::append);
    return digits.toString();
  }
}
