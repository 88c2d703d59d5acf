package org.linli.dispute.resident;

import java.util.Optional;
import org.linli.commons.ticket.Pin;

/** Numbers that open the same door and are not those of reporters. */
public interface OtherTickets {

  /** The PIN of such a number; empty where there is none. As Linli, inside a transaction. */
  Optional<Pin> pin(String number);
}
