package org.linli.dispute.triage;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.settings.Settings;
import org.linli.dispute.file.ReadLog;
import org.linli.dispute.matter.Call;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.OpenMatter;
import org.linli.dispute.matter.Places;
import org.linli.dispute.matter.Standing;
import org.linli.dispute.matter.Step;
import org.linli.dispute.matter.Transitions;
import org.linli.dispute.matter.TriageLevel;
import org.linli.dispute.triage.DecisionTable.Proposal;
import org.linli.dispute.triage.TriageEntry.Kind;

/** Recording the facts of a matter, and deciding how urgent it is. */
public final class Triage {

  private final TriageStore store;
  private final MatterChanges changes;
  private final Settings settings;
  private final TriageDuties duties;
  private final ReadLog reads;
  private final FabricHolder fabric;
  private final Clock clock;

  public Triage(
      TriageStore store,
      MatterChanges changes,
      Settings settings,
      TriageDuties duties,
      ReadLog reads,
      FabricHolder fabric,
      Clock clock) {
    this.store = store;
    this.changes = changes;
    this.settings = settings;
    this.duties = duties;
    this.reads = reads;
    this.fabric = fabric;
    this.clock = clock;
  }

  /**
   * The level of a matter, and why.
   *
   * @param proposal what the table in force gives now; for a matter that has ended, on its last day
   */
  public record View(
      TriageStore.Subject subject,
      TriageHistory history,
      ComputedFacts computed,
      int tableVersion,
      Proposal proposal) {}

  /** What the table gives for a matter. */
  record Asked(int tableVersion, Proposal proposal, ComputedFacts computed) {
    TriageEntry.Worked worked() {
      return new TriageEntry.Worked(proposal.level(), tableVersion, proposal.codes(), computed);
    }
  }

  /** The published table with its version. */
  public Settings.InForce<DecisionTable> table() {
    return settings.inForce(DecisionTableKind.KIND);
  }

  /**
   * The level of a matter that the caller may see.
   *
   * @throws ProblemException 404
   */
  public View view(UUID id) {
    TriageStore.Read read =
        find(CurrentAccess.require(), id).orElseThrow(ProblemException::notFound);
    if (read.history().entries().stream().anyMatch(entry -> entry.reason() != null)) {
      reads.record(read.subject().countyCode(), id, Set.of("TRIAGE"));
    }
    TriageStore.Subject.Times times = read.subject().times();
    Instant until = times.closedAt() == null ? clock.instant() : times.closedAt();
    Asked asked = ask(read.history(), read.history().facts(), times.receivedAt(), day(until));
    return new View(
        read.subject(), read.history(), asked.computed(), asked.tableVersion(), asked.proposal());
  }

  /** Records the facts of a matter anew; the level rises at once where the table says so. */
  public void record(Call call, MatterFacts facts) {
    changes.change(
        call,
        open -> {
          open.requireAny(Standing.HANDLER, Standing.OFFICER, Standing.GRID_WORKER);
          open.requireOpen();
          requirePossible(facts, open.today());
          Matter matter = open.matter();
          TriageHistory history = store.history(matter);
          Asked asked = ask(history, facts, matter.receivedAt(), open.today());
          LevelRule.Standing standing = LevelRule.after(matter.level(), history, asked.proposal());
          store.append(matter, entry(open, Kind.FACTS, standing, asked, null, facts));
          store.watch(matter, open.today(), asked.tableVersion());
          return settled(open, "FACTS_RECORDED", standing, asked);
        });
  }

  /**
   * A named person stands for the level, or changes it.
   *
   * @param reason needed where the level is not the one the table gives
   */
  public void decide(Call call, TriageLevel level, @Nullable String reason) {
    changes.change(
        call,
        open -> {
          open.requireAny(Standing.HANDLER, Standing.OFFICER);
          open.requireOpen();
          Matter matter = open.matter();
          TriageHistory history = store.history(matter);
          MatterFacts facts = history.facts();
          if (facts == null) {
            throw ProblemException.conflict("facts-missing");
          }
          Asked asked = ask(history, facts, matter.receivedAt(), open.today());
          boolean against = level != asked.proposal().level();
          String why = reason == null || reason.isBlank() ? null : reason.strip();
          if (against && why == null) {
            throw ProblemException.badField("reason", "level-reason");
          }
          LevelRule.Standing standing = new LevelRule.Standing(level, true);
          Kind kind = against ? Kind.CHANGED : Kind.CONFIRMED;
          store.append(matter, entry(open, kind, standing, asked, why, null));
          store.watch(matter, open.today(), asked.tableVersion());
          return settled(open, against ? "LEVEL_CHANGED" : "LEVEL_CONFIRMED", standing, asked);
        });
  }

  /**
   * Lets the table have its say again, because time passed or something happened. Does nothing
   * where the level stays; of two copies that come at once, one finds nothing left to do.
   */
  void evaluateAgain(TriageStore.Watched watched) {
    Access service = MatterChanges.serviceAccess(MatterChanges.LINLI);
    Optional<TriageStore.Read> read = find(service, watched.id());
    LocalDate today = day(clock.instant());
    int tableVersion = table().version();
    if (read.isPresent() && rises(read.get(), today)) {
      try {
        changes.asService(watched.id(), MatterChanges.LINLI, this::evaluated);
      } catch (NothingToDo e) {
        // Another copy, or a person, was there first.
      }
    }
    store.checked(watched, today, tableVersion);
  }

  private boolean rises(TriageStore.Read read, LocalDate today) {
    TriageStore.Subject subject = read.subject();
    TriageHistory history = read.history();
    Asked asked = ask(history, history.facts(), subject.times().receivedAt(), today);
    return LevelRule.after(subject.level(), history, asked.proposal()).level() != subject.level();
  }

  private Step evaluated(OpenMatter open) {
    Matter matter = open.matter();
    TriageHistory history = store.history(matter);
    Asked asked = ask(history, history.facts(), matter.receivedAt(), open.today());
    LevelRule.Standing standing = LevelRule.after(matter.level(), history, asked.proposal());
    if (standing.level() == matter.level() || !Transitions.isOpen(matter.status())) {
      throw new NothingToDo();
    }
    store.append(matter, entry(open, Kind.EVALUATED, standing, asked, null, null));
    return settled(open, "LEVEL_RAISED", standing, asked);
  }

  private Step settled(OpenMatter open, String kind, LevelRule.Standing standing, Asked asked) {
    Matter matter = open.matter();
    duties.follow(matter, standing, open.caller(), open.now());
    boolean triaged =
        standing.confirmed()
            && kind.startsWith("LEVEL_")
            && (matter.status() == DisputeStatus.ACCEPTED
                || matter.status() == DisputeStatus.REOPENED);
    Matter after = matter.withLevel(standing.level());
    return Step.of(
        kind,
        triaged ? after.withStatus(DisputeStatus.TRIAGED) : after,
        Map.of(
            "level",
            standing.level().name(),
            "tableLevel",
            asked.proposal().level().name(),
            "tableVersion",
            asked.tableVersion(),
            "rows",
            asked.proposal().codes()));
  }

  private Asked ask(
      TriageHistory history, @Nullable MatterFacts facts, Instant received, LocalDate on) {
    LocalDate deadline = facts == null ? null : facts.extent().deadlineOn();
    ComputedFacts computed =
        ComputedFacts.on(on, day(received), history.failedMediations(), deadline);
    Settings.InForce<DecisionTable> table = table();
    return new Asked(table.version(), table.value().propose(facts, computed), computed);
  }

  private Optional<TriageStore.Read> find(Access access, UUID id) {
    return store.find(access, id, Places.counties(fabric.current()));
  }

  private LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, clock.getZone());
  }

  private static TriageEntry entry(
      OpenMatter open,
      Kind kind,
      LevelRule.Standing standing,
      Asked asked,
      @Nullable String reason,
      @Nullable MatterFacts facts) {
    return new TriageEntry(
        open.matter().version() + 1,
        kind,
        standing.level(),
        standing.confirmed(),
        asked.worked(),
        reason,
        facts,
        new TriageEntry.Signed(open.caller(), open.now()));
  }

  private static void requirePossible(MatterFacts facts, LocalDate today) {
    LocalDate deadline = facts.extent().deadlineOn();
    if (deadline != null && deadline.isBefore(today)) {
      throw ProblemException.badField("deadlineOn", "in-past");
    }
    if (deadline != null && deadline.getYear() >= 2100) {
      throw ProblemException.badField("deadlineOn", "date-range");
    }
  }

  /** Undoes a step that turned out to change nothing. */
  private static final class NothingToDo extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
