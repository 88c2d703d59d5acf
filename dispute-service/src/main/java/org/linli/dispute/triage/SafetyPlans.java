package org.linli.dispute.triage;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Violation;
import org.linli.commons.settings.Settings;
import org.linli.dispute.duty.Answerer;
import org.linli.dispute.duty.Duties;
import org.linli.dispute.duty.DutyKind;
import org.linli.dispute.duty.NewDuty;
import org.linli.dispute.file.ReadLog;
import org.linli.dispute.matter.Call;
import org.linli.dispute.matter.Disputes;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.OpenMatter;
import org.linli.dispute.matter.Places;
import org.linli.dispute.matter.Step;
import org.linli.dispute.triage.SafetyMeasure.Ending;
import org.linli.dispute.unit.Units;

/** Who does what by when in a matter where somebody may come to harm. */
public final class SafetyPlans {

  private static final Duration FARTHEST = Duration.ofDays(366);

  private final SafetyStore store;
  private final MatterChanges changes;
  private final Settings settings;
  private final Units units;
  private final Duties duties;
  private final ReadLog reads;
  private final FabricHolder fabric;

  public SafetyPlans(
      SafetyStore store,
      MatterChanges changes,
      Settings settings,
      Units units,
      Duties duties,
      ReadLog reads,
      FabricHolder fabric) {
    this.store = store;
    this.changes = changes;
    this.settings = settings;
    this.units = units;
    this.duties = duties;
    this.reads = reads;
    this.fabric = fabric;
  }

  /**
   * A measure that somebody wants to add.
   *
   * @param unit code; a unit or a person carries it out
   */
  public record NewMeasure(
      String kind,
      @Nullable String what,
      @Nullable String unit,
      @Nullable String person,
      Instant dueAt) {}

  /** The kinds of measures there are now. */
  public SafetyKinds kinds() {
    return settings.current(SafetyKinds.SETTING);
  }

  /**
   * The plan of a matter: all of it for its handlers, their own measures for those who carry them
   * out.
   *
   * @throws ProblemException 404 where the caller sees nothing of it, 403 where they see the matter
   *     but do not handle it
   */
  public SafetyStore.Read view(UUID matter) {
    SafetyStore.Read read = find(matter).orElseThrow(ProblemException::notFound);
    if (!read.handles() && read.measures().isEmpty()) {
      throw ProblemException.forbidden("not-handler");
    }
    if (!read.measures().isEmpty()) {
      boolean theirs = read.handles() || read.measures().stream().allMatch(this::isCallers);
      reads.record(
          read.head().countyCode(),
          matter,
          theirs ? Set.of("SAFETY_PLAN") : Set.of("SAFETY_PLAN", Disputes.BREAK_GLASS));
    }
    return read;
  }

  /** Until when a plan is due that is missing. */
  public Optional<Instant> planDue(String countyCode, UUID matter) {
    return store.planDue(countyCode, matter);
  }

  /** Adds measures, all or none; whoever is to carry one out owes it from now on. */
  public void add(Call call, List<NewMeasure> wanted) {
    changes.change(
        call,
        open -> {
          open.requireHandler();
          open.requireOpen();
          requirePossible(wanted, open.now());
          Matter matter = open.matter();
          for (NewMeasure one : wanted) {
            SafetyMeasure measure = measure(one, open);
            store.add(matter, measure);
            duties.open(
                new NewDuty(
                    matter.countyCode(),
                    matter.id(),
                    DutyKind.SAFETY_TASK,
                    measure.id().toString(),
                    measure.doer(),
                    measure.dueAt()));
          }
          duties.done(
              matter.countyCode(),
              matter.id(),
              DutyKind.SAFETY_TASK,
              TriageDuties.PLAN,
              open.caller());
          List<String> kinds = wanted.stream().map(NewMeasure::kind).toList();
          return Step.of("SAFETY_PLANNED", matter, Map.of("kinds", kinds));
        });
  }

  /**
   * A measure was done, or is not needed. Handlers may say so, and whoever is to carry it out,
   * though they see nothing else of the matter.
   */
  public void end(Call call, UUID measure, Ending ending, String note) {
    SafetyStore.Read read = find(call.id()).orElseThrow(ProblemException::notFound);
    // Who only reads the file by emergency access is shown a measure and does not carry it out.
    boolean shown =
        read.measures().stream()
            .anyMatch(one -> one.id().equals(measure) && (read.handles() || isCallers(one)));
    if (!shown && !read.seesMatter()) {
      throw ProblemException.notFound();
    }
    Function<OpenMatter, Step> step = open -> ended(open, measure, ending, note);
    if (read.handles() || !shown) {
      changes.change(
          call,
          open -> {
            open.requireHandler();
            return step.apply(open);
          });
      return;
    }
    requireVersion(call, read.head().version());
    String doer = CurrentAccess.require().viewer().username();
    changes.asService(
        call.id(),
        doer,
        open -> {
          requireVersion(call, open.matter().version());
          return step.apply(open);
        });
  }

  private Step ended(OpenMatter open, UUID id, Ending ending, String note) {
    open.requireOpen();
    if (note.isBlank()) {
      throw ProblemException.badField("note", "required");
    }
    Matter matter = open.matter();
    SafetyMeasure measure = store.measure(matter, id).orElseThrow(ProblemException::notFound);
    SafetyMeasure.End end =
        new SafetyMeasure.End(
            ending, note.strip(), new TriageEntry.Signed(open.caller(), open.now()));
    if (!store.end(matter, id, end)) {
      throw ProblemException.conflict("measure-ended");
    }
    String county = matter.countyCode();
    if (ending == Ending.DONE) {
      duties.done(county, matter.id(), DutyKind.SAFETY_TASK, id.toString(), open.caller());
    } else {
      duties.drop(
          county, matter.id(), DutyKind.SAFETY_TASK, id.toString(), "not-needed", open.caller());
    }
    String kind = ending == Ending.DONE ? "SAFETY_MEASURE_DONE" : "SAFETY_MEASURE_NOT_NEEDED";
    return Step.of(kind, matter, Map.of("kind", measure.kind()));
  }

  private boolean isCallers(SafetyMeasure measure) {
    String caller = CurrentAccess.require().viewer().username();
    String unit = measure.doer().unit();
    return caller.equals(measure.doer().username())
        || (unit != null && units.unitsOf(caller).contains(unit));
  }

  private Optional<SafetyStore.Read> find(UUID matter) {
    return store.find(matter, Places.counties(fabric.current()));
  }

  private void requirePossible(List<NewMeasure> wanted, Instant now) {
    SafetyKinds known = kinds();
    List<Violation> faults = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      NewMeasure one = wanted.get(i);
      String at = "measures[" + i + "].";
      if (known.find(one.kind()).filter(SafetyKinds.Kind::active).isEmpty()) {
        faults.add(Violation.ofField(at + "kind", "unknown-value", one.kind()));
      }
      if (!one.dueAt().isAfter(now)) {
        faults.add(Violation.ofField(at + "dueAt", "in-past"));
      } else if (one.dueAt().isAfter(now.plus(FARTHEST))) {
        faults.add(Violation.ofField(at + "dueAt", "too-far"));
      }
      doerFaults(one, at, faults);
    }
    if (!faults.isEmpty()) {
      throw ProblemException.badRequest(faults);
    }
  }

  private void doerFaults(NewMeasure one, String at, List<Violation> faults) {
    String unit = one.unit();
    String person = one.person();
    if ((unit == null) == (person == null)) {
      faults.add(Violation.ofField(at + "unit", "unit-or-person"));
      return;
    }
    try {
      if (unit != null) {
        units.requireActive(unit, at + "unit");
      } else if (person != null) {
        units.requireMember(person, null, at + "person");
      }
    } catch (ProblemException e) {
      faults.addAll(e.violations());
    }
  }

  private static SafetyMeasure measure(NewMeasure wanted, OpenMatter open) {
    String what = wanted.what();
    return new SafetyMeasure(
        UuidCreator.getTimeOrderedEpoch(),
        wanted.kind(),
        what == null || what.isBlank() ? null : what.strip(),
        new Answerer(wanted.unit(), wanted.person()),
        wanted.dueAt(),
        new TriageEntry.Signed(open.caller(), open.now()),
        null);
  }

  /** As {@link MatterChanges} does it for handlers. */
  private static void requireVersion(Call call, int version) {
    String seen = call.ifMatch();
    if (seen == null || seen.isBlank()) {
      throw ProblemException.versionRequired();
    }
    if (!seen.strip().equals("\"" + version + '"')) {
      throw ProblemException.versionOutdated();
    }
  }
}
