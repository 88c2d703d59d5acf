package org.linli.dispute.held;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.audit.Audit;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.sealing.KeyDestroyed;
import org.linli.commons.settings.Settings;
import org.linli.dispute.file.ReadLog;
import org.linli.dispute.file.Retention;
import org.linli.dispute.held.Held.Entry;
import org.linli.dispute.held.Held.Group;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.Parties;
import org.linli.dispute.matter.Party;
import org.linli.dispute.report.ReportContent;
import org.linli.dispute.report.ReportStore;
import org.linli.dispute.resident.HeldPhotos;
import org.linli.dispute.resident.ResidentReports;
import org.linli.dispute.resident.TicketMatter;
import org.linli.dispute.resident.TicketMatters;
import org.linli.dispute.resident.TicketStore;
import org.linli.dispute.unit.Units;

/** Puts together what is held on the holder of a ticket, for that holder alone. */
public final class HeldData {

  private static final int MOST_LOOKS = 1_000;

  /** Field groups of the read log that hold something of who reported, and of a party. */
  private static final Set<String> OF_REPORTER =
      Set.of("NARRATIVE", "POSITION", "ATTACHMENTS", "TIMELINE", "RIGHTS", "BREAK_GLASS");

  private static final Set<String> OF_PARTY =
      Set.of("PARTIES", "DOCUMENT", "RECOGNITION", "RIGHTS", "BREAK_GLASS");

  /** In the audit; not among those who read it, because it is the holder. */
  private static final Set<String> OWN_DATA = Set.of("OWN_DATA");

  private final MatterChanges changes;
  private final Holders holders;
  private final HeldStore store;
  private final Kept kept;
  private final Parties parties;
  private final Until until;
  private final Units units;
  private final ReadLog reads;

  /** Where it lies what somebody reported. */
  public record Kept(
      ReportStore reports, TicketStore tickets, HeldPhotos photos, TicketMatters matters) {}

  /** Until when things are kept. */
  public record Until(Settings settings, Retention.Kind kind, Clock clock) {}

  public HeldData(
      MatterChanges changes,
      Holders holders,
      HeldStore store,
      Kept kept,
      Parties parties,
      Until until,
      Units units,
      ReadLog reads) {
    this.changes = changes;
    this.holders = holders;
    this.store = store;
    this.kept = kept;
    this.parties = parties;
    this.until = until;
    this.units = units;
    this.reads = reads;
  }

  /**
   * All that is held on the holder of a ticket that was proved.
   *
   * @throws ProblemException 403 {@code ticket-proof} where it has ended
   */
  public Held get(String number) {
    return changes.together(
        MatterChanges.serviceAccess(ResidentReports.ACTOR),
        () -> {
          Holders.Holder holder = holders.require(number);
          UUID matter = holder.matter();
          if (matter != null) {
            Audit.asActor(
                ResidentReports.ACTOR, () -> reads.export(holder.countyCode(), matter, OWN_DATA));
          }
          return switch (holder) {
            case Holders.Reporter reporter -> of(reporter);
            case Holders.OfParty party -> of(party);
          };
        });
  }

  private Held of(Holders.Reporter reporter) {
    UUID matter = reporter.matter();
    HeldStore.About about = matter == null ? null : store.about(reporter.countyCode(), matter);
    Held.Kept time = time(about);
    List<Group> groups = new ArrayList<>();
    groups.add(new Group("WORDS", "dispute_text.sealed", time, words(reporter, time)));
    groups.add(new Group("TICKET", "resident_words.words_sealed", time, choices(reporter)));
    if (matter != null) {
      List<Entry> result = result(reporter, matter);
      if (!result.isEmpty()) {
        groups.add(new Group("RESULT", "resident_view.view", time, result));
      }
    }
    String category = reporter.ticket().report().category();
    return held(reporter, Held.Holder.REPORTER, about, category, groups);
  }

  private List<Entry> words(Holders.Reporter reporter, Held.Kept time) {
    List<Entry> entries = new ArrayList<>();
    if (!time.erased()) {
      try {
        kept.reports()
            .content(reporter.report())
            .map(ReportContent::words)
            .ifPresent(
                told ->
                    entries.add(new Entry("WORDS", told, false, reporter.ticket().createdAt())));
        kept.tickets()
            .added(reporter.number())
            .forEach(more -> entries.add(new Entry("WORDS", more.words(), false, more.at())));
      } catch (KeyDestroyed e) {
        entries.clear();
      }
    }
    int photos = kept.photos().count(reporter.number());
    if (photos > 0) {
      entries.add(Entry.of("PHOTOS", Integer.toString(photos)));
    }
    return entries;
  }

  private static List<Entry> choices(Holders.Reporter reporter) {
    return List.of(
        Entry.of("LANGUAGE", reporter.ticket().language()),
        Entry.coded("ANONYMOUS", reporter.ticket().anonymous() ? "yes" : "no"));
  }

  private List<Entry> result(Holders.Reporter reporter, UUID matter) {
    TicketMatter.Answer answer =
        kept.matters().get(reporter.countyCode(), matter, reporter.ticket().report().id()).answer();
    if (answer == null) {
      return List.of();
    }
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry("RESULT", answer.settled() ? "yes" : "no", true, answer.at()));
    if (answer.stars() != null) {
      entries.add(Entry.of("STARS", answer.stars().toString()));
    }
    return entries;
  }

  private Held of(Holders.OfParty holder) {
    HeldStore.PartyTicket ticket = holder.ticket();
    HeldStore.About about = store.about(ticket.countyCode(), ticket.matter());
    Held.Kept time = time(about);
    List<Group> groups = new ArrayList<>();
    Party party = time.erased() ? null : find(ticket);
    if (party != null) {
      Party.About told = party.about();
      groups.add(new Group("PARTY", "dispute_party.name_sealed", time, HeldParty.identity(told)));
      groups.add(
          new Group("PARTY_CONTACT", "dispute_party.about_sealed", time, HeldParty.contact(told)));
      groups.add(
          new Group("PARTY_MEETING", "dispute_party.about_sealed", time, HeldParty.meeting(told)));
    }
    return held(holder, Held.Holder.PARTY, about, about.category(), groups);
  }

  private @Nullable Party find(HeldStore.PartyTicket ticket) {
    try {
      return parties.list(ticket.countyCode(), ticket.matter()).stream()
          .filter(one -> one.id().equals(ticket.party()))
          .findFirst()
          .orElse(null);
    } catch (KeyDestroyed e) {
      return null;
    }
  }

  private Held held(
      Holders.Holder holder,
      Held.Holder kind,
      HeldStore.@Nullable About about,
      String category,
      List<Group> groups) {
    UUID matter = holder.matter();
    Set<String> theirs = kind == Held.Holder.PARTY ? OF_PARTY : OF_REPORTER;
    return new Held(
        holder.number(),
        kind,
        until.clock().instant(),
        about == null ? null : about.unit(),
        category,
        groups,
        matter == null ? List.of() : looks(matter, theirs),
        matter == null ? List.of() : store.ofTicket(holder.number(), holder.countyCode(), matter));
  }

  private List<Held.Look> looks(UUID matter, Set<String> theirs) {
    List<Held.Look> looks = new ArrayList<>();
    for (HeldStore.Look look : store.looks(matter, MOST_LOOKS)) {
      List<String> groups = look.groups().stream().filter(theirs::contains).sorted().toList();
      if (!groups.isEmpty()) {
        String unit = units.unitsOf(look.by()).stream().findFirst().orElse(null);
        looks.add(new Held.Look(look.at(), unit, groups, look.purpose()));
      }
    }
    return looks;
  }

  private Held.Kept time(HeldStore.@Nullable About about) {
    Retention retention = until.settings().current(until.kind());
    return about == null
        ? new Held.Kept(null, retention.years(), false)
        : new Held.Kept(
            about.keptUntil(), retention.years(about.category(), about.outcome()), about.erased());
  }
}
