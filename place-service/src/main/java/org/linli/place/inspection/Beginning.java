package org.linli.place.inspection;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Violation;
import org.linli.commons.settings.Settings;
import org.linli.place.Limit;
import org.linli.place.checklist.ChecklistVersion;
import org.linli.place.premises.PremisesDirectory;
import org.linli.place.premises.PremisesRef;

/** Begins inspections, and takes drafts that were begun without network. */
public final class Beginning {

  /** Clocks of devices are a little wrong. */
  private static final Duration CLOCK_ERROR = Duration.ofMinutes(5);

  private final InspectionStore store;
  private final PlanStore plans;
  private final Inspections inspections;
  private final VersionChoice versions;
  private final PremisesDirectory directory;
  private final Rules rules;

  public Beginning(
      InspectionStore store,
      PlanStore plans,
      Inspections inspections,
      VersionChoice versions,
      PremisesDirectory directory,
      Rules rules) {
    this.store = store;
    this.plans = plans;
    this.inspections = inspections;
    this.versions = versions;
    this.directory = directory;
    this.rules = rules;
  }

  /** Limits and the clock. */
  public record Rules(Settings settings, Clock clock) {}

  /**
   * What is begun.
   *
   * @param id made by the client; null where it has network
   * @param begunAt null for now
   */
  public record Wanted(
      @Nullable UUID id,
      UUID premises,
      @Nullable UUID plan,
      Checklist checklist,
      Participant lead,
      List<Participant> others,
      @Nullable Instant begunAt,
      @Nullable Seen seen,
      Draft draft) {

    public Wanted {
      others = List.copyOf(others);
    }
  }

  /** The checklist and its version, where the caller names them. */
  public record Checklist(@Nullable String code, @Nullable Integer version) {}

  /**
   * Who takes part.
   *
   * @param username of the caller for the one who leads
   * @param checklist null for that of the one who leads
   * @param sections null for what the department has, or nobody else
   */
  public record Participant(
      String username,
      @Nullable String department,
      @Nullable String checklist,
      @Nullable List<String> sections) {}

  /** A position of the device, in degrees. */
  public record Seen(double lon, double lat, @Nullable Double accuracyMetres) {}

  /** What was answered before it was handed in. */
  public record Draft(List<Inspection.Answer> answers, @Nullable Instant savedAt) {
    public Draft {
      answers = List.copyOf(answers);
    }
  }

  /** An inspection, and whether it was begun now. */
  public record Begun(Inspections.Told told, boolean isNew) {}

  /** Begins one, or finds the one that was handed in before. */
  public Begun begin(Wanted wanted, @Nullable String key) {
    return plans.together(
        () -> {
          UUID id = wanted.id();
          if (id == null) {
            UUID made = plans.once(key, "inspection " + wanted, () -> make(wanted, null));
            return new Begun(inspections.told(inspections.require(made)), true);
          }
          store.reserve(id);
          if (store.isThere(id)) {
            return new Begun(inspections.told(again(id, wanted)), false);
          }
          make(wanted, id);
          return new Begun(inspections.told(inspections.require(id)), true);
        });
  }

  /** What is there is never overwritten by what a device sends once more. */
  private Inspection again(UUID id, Wanted wanted) {
    return store
        .find(id)
        .filter(one -> one.lead().equals(Inspections.me()))
        .filter(one -> one.premises().id().equals(wanted.premises()))
        .orElseThrow(() -> ProblemException.conflict("inspection-id-taken"));
  }

  private UUID make(Wanted wanted, @Nullable UUID given) {
    PremisesRef premises = directory.require(wanted.premises());
    Instant now = inspections.now();
    Instant begunAt = wanted.begunAt() == null ? now : wanted.begunAt();
    refuse(premises, begunAt, now);
    InspectionPlan plan = plan(wanted, premises);
    String code = checklist(wanted, plan, premises);
    ChecklistVersion version = versions.choose(code, wanted.checklist().version(), begunAt);
    List<Inspection.Part> parts = parts(wanted, version, begunAt);
    int year = LocalDate.ofInstant(begunAt, rules.clock().getZone()).getYear();
    InspectedPremises inspected = InspectedPremises.of(premises);
    Inspection inspection =
        new Inspection(
            given == null ? UuidCreator.getTimeOrderedEpoch() : given,
            store.number(premises.countyCode(), year),
            inspected,
            basis(plan, code),
            Inspections.me(),
            Inspection.Outcome.DRAFT,
            new Inspection.Times(begunAt, now, null, null),
            new Inspection.Sightings(sighting(wanted.seen(), inspected), null),
            1);
    store.insert(inspection, parts);
    return inspection.id();
  }

  private static Inspection.Basis basis(@Nullable InspectionPlan plan, String checklist) {
    return plan == null
        ? new Inspection.Basis(null, null, checklist)
        : new Inspection.Basis(plan.id(), plan.task().campaign(), checklist);
  }

  static Inspection.@Nullable Sighting sighting(@Nullable Seen seen, InspectedPremises premises) {
    return seen == null
        ? null
        : Inspection.Sighting.at(seen.lon(), seen.lat(), seen.accuracyMetres(), premises.where());
  }

  private void refuse(PremisesRef premises, Instant begunAt, Instant now) {
    List<Violation> faults = new ArrayList<>();
    if (!premises.open()) {
      faults.add(Violation.ofField("premises", "premises-closed"));
    }
    int days = rules.settings().limit(Limit.OFFLINE_DRAFT_DAYS);
    if (begunAt.isAfter(now.plus(CLOCK_ERROR))) {
      faults.add(Violation.ofField("begunAt", "in-the-future"));
    } else if (begunAt.isBefore(now.minus(Duration.ofDays(days)))) {
      faults.add(Violation.ofField("begunAt", "too-long-ago", days));
    }
    if (!faults.isEmpty()) {
      throw ProblemException.badRequest(faults);
    }
  }

  private @Nullable InspectionPlan plan(Wanted wanted, PremisesRef premises) {
    UUID id = wanted.plan();
    if (id == null) {
      return null;
    }
    InspectionPlan plan =
        plans
            .find(id)
            .orElseThrow(() -> ProblemException.badField("plan", "unknown-value", id.toString()));
    if (!plan.premises().id().equals(premises.id())) {
      throw ProblemException.badField("plan", "plan-of-other-premises");
    }
    // A plan met meanwhile, while the device had no network, is no reason to lose the draft.
    return plan.state() == PlanState.PLANNED ? plan : null;
  }

  private String checklist(Wanted wanted, @Nullable InspectionPlan plan, PremisesRef premises) {
    String named = wanted.checklist().code();
    if (named != null) {
      return named;
    }
    String code = plan == null ? versions.ofKind(premises.kind()) : plan.task().checklist();
    if (code == null) {
      throw ProblemException.badField("checklist", "checklist-none", premises.kind());
    }
    return code;
  }

  /** The one who leads comes last: they take what nobody else has. */
  private List<Inspection.Part> parts(Wanted wanted, ChecklistVersion version, Instant begunAt) {
    List<Violation> faults = new ArrayList<>();
    Set<String> names = new HashSet<>(Set.of(wanted.lead().username()));
    List<Inspection.Part> parts = new ArrayList<>();
    for (int i = 0; i < wanted.others().size(); i++) {
      Participant other = wanted.others().get(i);
      String at = "participants[" + i + "]";
      if (!names.add(other.username())) {
        faults.add(Violation.ofField(at + ".username", "twice"));
      }
      ChecklistVersion theirs =
          other.checklist() == null || other.checklist().equals(version.code())
              ? version
              : versions.choose(other.checklist(), null, begunAt);
      parts.add(part(i + 2, other, theirs, parts, at + ".sections", faults));
    }
    Inspection.Part lead = part(1, wanted.lead(), version, parts, "sections", faults);
    Inspection.Part answered =
        new Inspection.Part(
            1,
            lead.username(),
            lead.department(),
            lead.asked(),
            wanted.draft().answers(),
            wanted.draft().savedAt(),
            null,
            1);
    faults.addAll(AnswerCheck.ofDraft(AnswerCheck.items(answered, version), answered.answers()));
    if (!faults.isEmpty()) {
      throw ProblemException.badRequest(faults);
    }
    parts.addFirst(answered);
    return parts;
  }

  private static Inspection.Part part(
      int number,
      Participant who,
      ChecklistVersion version,
      List<Inspection.Part> others,
      String field,
      List<Violation> faults) {
    List<String> sections =
        Sharing.sections(
            version,
            who.sections(),
            who.department(),
            Sharing.taken(others, version.code()),
            field,
            faults);
    return new Inspection.Part(
        number,
        who.username(),
        who.department(),
        new Inspection.Asked(version.code(), version.number(), sections),
        List.of(),
        null,
        null,
        1);
  }
}
