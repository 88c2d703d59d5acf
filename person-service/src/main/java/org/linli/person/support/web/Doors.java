package org.linli.person.support.web;

import org.jspecify.annotations.Nullable;
import org.linli.commons.ticket.TicketProofs;
import org.linli.person.ticket.Holder;
import org.linli.person.ticket.NumberKind;
import org.linli.person.ticket.Tickets;

/** Whose proof it is, and a proof for the number they got anew. */
record Doors(TicketProofs proofs, Tickets tickets) {

  /** The resident whose proof this is. */
  Holder holder(@Nullable String proof) {
    return tickets.require(proof, NumberKind.SUPPORT);
  }
}
