package org.linli.person.support;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.ticket.Pin;

/** Numbers with a PIN of residents and partners; only the service itself reads them. */
public interface SupportTickets {

  /**
   * A ticket.
   *
   * @param link of a partner; null for the resident
   * @param pinOwn whether its holder chose the PIN or got it from this service directly
   */
  record Ticket(
      String number, UUID caseId, @Nullable UUID link, Pin pin, boolean pinOwn) {}

  void add(SupportCase one, Ticket ticket);

  Optional<Ticket> find(String number);

  /** The ticket of the resident, while there is one. */
  Optional<Ticket> ofResident(SupportCase one);

  void changePin(String number, Pin pin);

  void remove(SupportCase one);
}
