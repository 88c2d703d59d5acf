package org.linli.dispute.assignment;

import static org.linli.dispute.matter.DisputeStatus.AGREED;
import static org.linli.dispute.matter.DisputeStatus.ASSIGNED;
import static org.linli.dispute.matter.DisputeStatus.CONFIRMATION_APPLIED;
import static org.linli.dispute.matter.DisputeStatus.CONFIRMATION_REJECTED;
import static org.linli.dispute.matter.DisputeStatus.CONFIRMED;
import static org.linli.dispute.matter.DisputeStatus.MEDIATING;
import static org.linli.dispute.matter.DisputeStatus.NOT_AGREED;
import static org.linli.dispute.matter.DisputeStatus.PERFORMING;
import static org.linli.dispute.matter.DisputeStatus.REOPENED;
import static org.linli.dispute.matter.DisputeStatus.SUSPENDED;
import static org.linli.dispute.matter.DisputeStatus.TRIAGED;
import static org.linli.dispute.matter.DisputeStatus.VISITED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.commons.settings.Settings;
import org.linli.dispute.Limit;
import org.linli.dispute.duty.Answerer;
import org.linli.dispute.duty.DutyKind;
import org.linli.dispute.matter.Answering;
import org.linli.dispute.matter.Call;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.OpenMatter;
import org.linli.dispute.matter.PartKind;
import org.linli.dispute.matter.Parts;
import org.linli.dispute.matter.Standing;
import org.linli.dispute.matter.Step;
import org.linli.dispute.matter.TriageLevel;
import org.linli.dispute.notice.Notices;
import org.linli.dispute.step.StepRule;
import org.linli.dispute.unit.Unit;
import org.linli.dispute.unit.Units;
import org.linli.dispute.work.Faults;
import org.linli.dispute.work.Owed;

/**
 * Naming who answers for a matter: lead leader, unit, person, deadline (四明确). Naming others moves
 * no deadline: whoever takes over takes it over with the days that are due.
 */
public final class Assignments {

  public static final StepRule ASSIGN =
      StepRule.of(
          "assign",
          Set.of(Standing.HANDLER, Standing.OFFICER, Standing.LEADER),
          TRIAGED,
          ASSIGNED,
          MEDIATING,
          AGREED,
          NOT_AGREED,
          CONFIRMATION_APPLIED,
          CONFIRMED,
          CONFIRMATION_REJECTED,
          PERFORMING,
          VISITED,
          SUSPENDED,
          REOPENED);

  private static final Set<DisputeStatus> UNSETTLED =
      EnumSet.of(TRIAGED, ASSIGNED, MEDIATING, SUSPENDED, REOPENED);
  private static final Set<PartKind> NAMED =
      EnumSet.of(PartKind.UNIT, PartKind.CO_UNIT, PartKind.PERSON, PartKind.LEAD_LEADER);

  private final MatterChanges changes;
  private final Parts parts;
  private final Units units;
  private final Impartiality impartiality;
  private final Owed owed;
  private final Notices notices;
  private final Settings settings;

  public Assignments(
      MatterChanges changes,
      Parts parts,
      Units units,
      Impartiality impartiality,
      Owed owed,
      Notices notices,
      Settings settings) {
    this.changes = changes;
    this.parts = parts;
    this.units = units;
    this.impartiality = impartiality;
    this.owed = owed;
    this.notices = notices;
    this.settings = settings;
  }

  /** Names who answers for a matter. */
  public Matter assign(Call call, FourNamed named) {
    return changes.change(call, open -> assigned(open, named));
  }

  private Step assigned(OpenMatter open, FourNamed named) {
    ASSIGN.require(open);
    Matter before = open.matter();
    LocalDate latest = latest(before, open.today());
    boolean again = isOther(before.answering(), named);
    requireValid(open, named, latest, again);
    LocalDate deadline = named.deadline() == null ? latest : named.deadline();
    Answering now =
        new Answering(
            named.unit(),
            named.person(),
            named.leadLeader(),
            before.answering().sponsor(),
            deadline);
    Matter after = before.withAnswering(now);
    if (before.status() == TRIAGED || before.status() == REOPENED) {
      after = after.withStatus(ASSIGNED);
    }
    giveParts(before, named);
    owed.done(before, DutyKind.ASSIGN, "", open.caller());
    owed.handOver(after, open.caller());
    if (UNSETTLED.contains(before.status())) {
      owed.open(after, DutyKind.DEADLINE, "", deadline);
    }
    tell(after, named);
    return Step.of(again ? "REASSIGNED" : "ASSIGNED", after, detail(named, deadline))
        .withWords(named.reason());
  }

  /**
   * The last day that can be named without the parties: what was named before, else the normal
   * limit from acceptance.
   */
  private LocalDate latest(Matter matter, LocalDate today) {
    LocalDate named = matter.answering().deadline();
    if (named != null) {
      return named;
    }
    Instant accepted = matter.progress().acceptedAt();
    LocalDate from = accepted == null ? today : owed.dayOf(accepted);
    return from.plusDays(settings.limit(Limit.MEDIATION_DAYS));
  }

  private void requireValid(OpenMatter open, FourNamed named, LocalDate latest, boolean again) {
    Faults faults = new Faults();
    requireUnit(faults, "unit", named.unit());
    if (units.unitsOf(named.person()).isEmpty()) {
      faults.add("person", "unknown-person", named.person());
    } else if (!units.isMember(named.person(), named.unit())) {
      faults.add("person", "not-in-unit", named.person(), named.unit());
    } else if (impartiality.isBlocked(open.matter(), named.person())) {
      faults.add("person", "person-blocked", named.person());
    }
    requireLeadLeader(faults, open.matter().level(), named.leadLeader());
    LocalDate deadline = named.deadline();
    // The limit itself may have gone by: then it is named as it is, and is late.
    if (deadline != null && !deadline.equals(latest)) {
      faults.requireAhead("deadline", deadline, open.today(), latest);
    }
    requireCoUnits(faults, named);
    if (again) {
      faults.requireWords("reason", named.reason());
    }
    faults.requireNone();
  }

  private void requireLeadLeader(
      Faults faults, @Nullable TriageLevel level, @Nullable String leadLeader) {
    if (leadLeader == null) {
      if (level == TriageLevel.RED || level == TriageLevel.YELLOW) {
        faults.add("leadLeader", "required");
      }
    } else if (units.unitsOf(leadLeader).isEmpty()) {
      faults.add("leadLeader", "unknown-person", leadLeader);
    }
  }

  private void requireCoUnits(Faults faults, FourNamed named) {
    Set<String> seen = new HashSet<>(Set.of(named.unit()));
    for (int i = 0; i < named.coUnits().size(); i++) {
      String code = named.coUnits().get(i);
      String field = "coUnits[" + i + "]";
      requireUnit(faults, field, code);
      if (!seen.add(code)) {
        faults.add(field, "unit-twice", code);
      }
    }
  }

  private void requireUnit(Faults faults, String field, String code) {
    Optional<Unit> unit = units.find(code);
    if (unit.isEmpty()) {
      faults.add(field, "unknown-unit", code);
    } else if (!unit.get().active()) {
      faults.add(field, "inactive-unit", code);
    }
  }

  private static boolean isOther(Answering before, FourNamed named) {
    boolean otherLeader =
        before.leadLeader() != null && !before.leadLeader().equals(named.leadLeader());
    return before.person() != null
        && (otherLeader
            || !named.person().equals(before.person())
            || !named.unit().equals(before.unit()));
  }

  /** Who had a part and is not named any more sees nothing from here on. */
  private void giveParts(Matter matter, FourNamed named) {
    for (PartKind kind : NAMED) {
      parts.end(matter, kind);
    }
    parts.giveUnit(matter, PartKind.UNIT, named.unit(), "work", null);
    parts.givePerson(matter, PartKind.PERSON, named.person(), "work");
    for (String code : named.coUnits()) {
      parts.giveUnit(matter, PartKind.CO_UNIT, code, "work", null);
    }
    if (named.leadLeader() != null) {
      parts.givePerson(matter, PartKind.LEAD_LEADER, named.leadLeader(), "lead");
    }
  }

  private void tell(Matter matter, FourNamed named) {
    Map<String, String> values = Map.of("number", matter.number());
    notices.tell(
        new Answerer(named.unit(), named.person()),
        "assigned",
        values,
        matter.countyCode(),
        matter.id());
    for (String code : named.coUnits()) {
      notices.tell(Answerer.unit(code), "assigned", values, matter.countyCode(), matter.id());
    }
  }

  private static Map<String, Object> detail(FourNamed named, LocalDate deadline) {
    Map<String, Object> detail = new HashMap<>();
    detail.put("unit", named.unit());
    detail.put("person", named.person());
    detail.put("deadline", deadline.toString());
    if (named.leadLeader() != null) {
      detail.put("leadLeader", named.leadLeader());
    }
    if (!named.coUnits().isEmpty()) {
      detail.put("coUnits", named.coUnits());
    }
    return detail;
  }
}
