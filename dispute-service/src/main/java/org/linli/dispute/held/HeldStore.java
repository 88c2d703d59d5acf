package org.linli.dispute.held;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.ticket.Pin;
import org.linli.dispute.matter.Outcome;

/** Where codes of parties and requests are kept. Call it inside a transaction. */
public interface HeldStore {

  /** A code that was handed over to a party. */
  record PartyTicket(String number, String countyCode, UUID matter, UUID party, Pin pin) {}

  /** What is told of a matter. */
  record About(
      String category,
      @Nullable Outcome outcome,
      @Nullable String unit,
      String path,
      @Nullable LocalDate keptUntil,
      boolean erased) {}

  /** A look as it was written down. */
  record Look(Instant at, String by, List<String> groups, String purpose) {
    public Look {
      groups = List.copyOf(groups);
    }
  }

  /** Keeps a code of a party in the place of earlier ones. */
  void give(PartyTicket ticket, String by, Instant now, Instant expiresAt);

  /** A code that still opens. */
  Optional<PartyTicket> findPartyTicket(String number, Instant now);

  /** Codes of a party open nothing from now on. */
  void endPartyTickets(String countyCode, UUID matter, UUID party);

  About about(String countyCode, UUID matter);

  /** Newest first. */
  List<Look> looks(UUID matter, int most);

  /** Keeps a request; false where the same waits for an answer. */
  boolean ask(String countyCode, UUID matter, Right right);

  /** What was asked with a ticket, or in a matter; newest first. */
  List<Right> ofTicket(String ticket, String countyCode, UUID matter);

  List<Right> ofMatter(String countyCode, UUID matter);

  /** Keeps an answer; false where there is one. */
  boolean answer(String countyCode, UUID matter, UUID right, Right.Answer answer);
}
