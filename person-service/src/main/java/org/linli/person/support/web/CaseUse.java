package org.linli.person.support.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.person.support.CaseChanges;
import org.linli.person.support.CaseReading;
import org.linli.person.support.SupportCase;
import org.linli.person.support.SupportConsents;
import org.linli.person.support.SupportEnds;
import org.linli.person.support.SupportRequests;
import org.linli.person.support.SupportTickets;
import org.linli.person.support.SupportWork;

/** What the desk of a support worker calls. */
record CaseUse(
    CaseReading reading,
    SupportRequests requests,
    SupportWork work,
    SupportConsents consents,
    SupportEnds ends,
    CaseChanges changes,
    SupportTickets tickets) {

  void requireReadable(UUID id) {
    changes.read(id, one -> true);
  }

  /** The ticket to print on the receipt; without its PIN it opens nothing. */
  @Nullable String ticketOf(SupportCase one) {
    return changes
        .read(one.id(), same -> tickets.ofResident(same))
        .map(SupportTickets.Ticket::number)
        .orElse(null);
  }
}
