package org.linli.person.support.web;

import org.linli.commons.ticket.ProofOfWork;
import org.linli.commons.ticket.TicketDoor;
import org.linli.commons.ticket.TicketProofs;

/** Number and PIN against a proof; and the sum before that. */
record Doors(ProofOfWork work, TicketDoor door, TicketProofs proofs) {}
