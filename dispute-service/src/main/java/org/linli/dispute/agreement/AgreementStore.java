package org.linli.dispute.agreement;

import java.time.Instant;
import java.util.Optional;
import org.linli.dispute.matter.Matter;

/** Where agreements are kept; inside a transaction. */
public interface AgreementStore {

  void add(Matter matter, Agreement agreement);

  /** The agreement that holds, or held last. */
  Optional<Agreement> newest(Matter matter);

  /** Keeps what was recorded of the performance of a clause. */
  void settle(Matter matter, Agreement agreement, Clause clause, String by);

  void addConfirmation(Matter matter, Confirmation confirmation, String by, Instant at);

  void settleConfirmation(Matter matter, Confirmation confirmation, String by, Instant at);

  /** The application for the confirmation of an agreement. */
  Optional<Confirmation> confirmation(Matter matter, Agreement agreement);
}
