package org.linli.dispute.held;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.settings.Settings;
import org.linli.commons.ticket.Pin;
import org.linli.commons.ticket.TicketNumber;
import org.linli.dispute.Limit;
import org.linli.dispute.file.ReadLog;
import org.linli.dispute.matter.Disputes;
import org.linli.dispute.matter.Listed;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.MatterEvent;
import org.linli.dispute.matter.MatterListener;
import org.linli.dispute.matter.Parties;
import org.linli.dispute.matter.Step;

/** Codes that handlers hand over to parties, so that they see what is held on them. */
public final class PartyCodes implements MatterListener {

  private final Disputes disputes;
  private final MatterChanges changes;
  private final Parties parties;
  private final HeldStore store;
  private final ReadLog reads;
  private final Settings settings;
  private final Clock clock;

  public PartyCodes(
      Disputes disputes,
      MatterChanges changes,
      Parties parties,
      HeldStore store,
      ReadLog reads,
      Settings settings,
      Clock clock) {
    this.disputes = disputes;
    this.changes = changes;
    this.parties = parties;
    this.store = store;
    this.reads = reads;
    this.settings = settings;
    this.clock = clock;
  }

  /** A code; the PIN is not kept. */
  public record Code(String number, String pin, Instant expiresAt) {}

  /**
   * Makes a code in the place of an earlier one.
   *
   * @throws ProblemException 404; 403 {@code not-handler}
   */
  public Code make(UUID id, UUID party) {
    Listed listed = disputes.get(id);
    if (!listed.handled()) {
      throw ProblemException.forbidden("not-handler");
    }
    String county = listed.matter().countyCode();
    reads.record(county, id, Set.of("PARTIES"));
    if (parties.list(county, id).stream().noneMatch(one -> one.id().equals(party))) {
      throw ProblemException.notFound();
    }
    String pin = Pin.random();
    HeldStore.PartyTicket ticket =
        new HeldStore.PartyTicket(TicketNumber.random(), county, id, party, Pin.of(pin));
    Instant expiresAt =
        clock.instant().plus(Duration.ofDays(settings.limit(Limit.PARTY_CODE_DAYS)));
    String by = CurrentAccess.require().viewer().username();
    changes.asService(
        id,
        by,
        open -> {
          store.give(ticket, by, open.now(), expiresAt);
          return Step.of("PARTY_CODE_GIVEN", open.matter(), Map.of("party", party));
        });
    return new Code(ticket.number(), pin, expiresAt);
  }

  /** Codes of who is no party any more open nothing. */
  @Override
  public void changed(Matter before, Matter after, MatterEvent event) {
    if (event.kind().equals("PARTY_REMOVED") && event.detail().get("party") instanceof UUID party) {
      store.endPartyTickets(after.countyCode(), after.id(), party);
    }
  }
}
