package org.linli.dispute.held;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.ticket.Pin;
import org.linli.dispute.report.Report;
import org.linli.dispute.report.ReportStore;
import org.linli.dispute.resident.OtherTickets;
import org.linli.dispute.resident.Ticket;
import org.linli.dispute.resident.TicketStore;

/** Who holds a ticket: somebody who reported, or a party with a code. */
public final class Holders implements OtherTickets {

  private final TicketStore tickets;
  private final ReportStore reports;
  private final HeldStore store;
  private final Clock clock;

  public Holders(TicketStore tickets, ReportStore reports, HeldStore store, Clock clock) {
    this.tickets = tickets;
    this.reports = reports;
    this.store = store;
    this.clock = clock;
  }

  /** A holder. */
  public sealed interface Holder {

    String number();

    String countyCode();

    /** The matter; null while a report waits for its review. */
    @Nullable UUID matter();
  }

  /** Who reported. */
  public record Reporter(Ticket ticket, Report report) implements Holder {

    @Override
    public String number() {
      return ticket.number();
    }

    @Override
    public String countyCode() {
      return report.site().grid().countyCode();
    }

    @Override
    public @Nullable UUID matter() {
      return report.dispute();
    }
  }

  /** A party with a code. */
  public record OfParty(HeldStore.PartyTicket ticket) implements Holder {

    @Override
    public String number() {
      return ticket.number();
    }

    @Override
    public String countyCode() {
      return ticket.countyCode();
    }

    @Override
    public UUID matter() {
      return ticket.matter();
    }
  }

  /**
   * The holder of a ticket that was proved; as Linli, inside a transaction.
   *
   * @throws ProblemException 403 {@code ticket-proof}
   */
  public Holder require(String number) {
    Optional<HeldStore.PartyTicket> ofParty = store.findPartyTicket(number, clock.instant());
    if (ofParty.isPresent()) {
      return new OfParty(ofParty.get());
    }
    Ticket ticket = tickets.find(number).orElseThrow(Holders::gone);
    Report report = reports.findByTicket(ticket.report().ticket()).orElseThrow(Holders::gone);
    return new Reporter(ticket, report);
  }

  @Override
  public Optional<Pin> pin(String number) {
    return store.findPartyTicket(number, clock.instant()).map(HeldStore.PartyTicket::pin);
  }

  private static ProblemException gone() {
    return ProblemException.forbidden("ticket-proof");
  }
}
