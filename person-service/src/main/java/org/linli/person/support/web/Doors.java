package org.linli.person.support.web;

import org.jspecify.annotations.Nullable;
import org.linli.commons.ticket.ProofOfWork;
import org.linli.commons.ticket.TicketDoor;
import org.linli.commons.ticket.TicketProofs;
import org.linli.person.ticket.Holder;
import org.linli.person.ticket.NumberKind;
import org.linli.person.ticket.Tickets;

/** Number and PIN against a proof; and the sum before that. */
record Doors(ProofOfWork work, TicketDoor door, TicketProofs proofs, Tickets tickets) {

  /** The resident whose proof this is. */
  Holder holder(@Nullable String proof) {
    return tickets.require(proof, NumberKind.SUPPORT);
  }
}
