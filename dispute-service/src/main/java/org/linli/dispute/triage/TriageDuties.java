package org.linli.dispute.triage;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.linli.commons.settings.Settings;
import org.linli.dispute.Limit;
import org.linli.dispute.duty.Answerer;
import org.linli.dispute.duty.Duties;
import org.linli.dispute.duty.Duty;
import org.linli.dispute.duty.DutyKind;
import org.linli.dispute.duty.NewDuty;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.Part;
import org.linli.dispute.matter.PartKind;
import org.linli.dispute.matter.Parts;
import org.linli.dispute.matter.TriageLevel;
import org.linli.dispute.unit.Unit;
import org.linli.dispute.unit.Units;

/** What is owed because a matter is RED: a decision of a named person, and a safety plan. */
public final class TriageDuties {

  /** What the duty of making a plan refers to; those of its measures refer to the measure. */
  static final String PLAN = "plan";

  private final Duties duties;
  private final Parts parts;
  private final Units units;
  private final SafetyStore plans;
  private final Settings settings;

  public TriageDuties(
      Duties duties, Parts parts, Units units, SafetyStore plans, Settings settings) {
    this.duties = duties;
    this.parts = parts;
    this.units = units;
    this.plans = plans;
    this.settings = settings;
  }

  /** Opens and ends duties so that they fit the level of a matter that is being changed. */
  void follow(Matter matter, LevelRule.Standing standing, String by, Instant now) {
    String county = matter.countyCode();
    UUID id = matter.id();
    boolean red = standing.level() == TriageLevel.RED;
    Instant due = now.plus(Duration.ofHours(settings.limit(Limit.TRIAGE_CONFIRM_HOURS)));
    if (standing.confirmed()) {
      duties.done(county, id, DutyKind.TRIAGE, "", by);
    } else if (red) {
      duties.open(new NewDuty(county, id, DutyKind.TRIAGE, "", answerer(matter, by), due));
    }
    if (red && !plans.isPlanned(matter)) {
      duties.open(new NewDuty(county, id, DutyKind.SAFETY_TASK, PLAN, answerer(matter, by), due));
    } else if (!red) {
      duties.drop(county, id, DutyKind.SAFETY_TASK, PLAN, "no-longer-red", by);
    }
  }

  /** The matter has ended, and with it what its level asked for. */
  void end(Matter matter, String by) {
    for (Duty duty : duties.listOpen(matter.countyCode(), matter.id())) {
      if (duty.kind() == DutyKind.TRIAGE || duty.kind() == DutyKind.SAFETY_TASK) {
        duties.drop(matter.countyCode(), matter.id(), duty.kind(), duty.ref(), "matter-ended", by);
      }
    }
  }

  /** The unit that answers for it now; before one has accepted it, the one that received it. */
  private Answerer answerer(Matter matter, String by) {
    String responsible = matter.answering().unit();
    if (responsible != null) {
      return Answerer.unit(responsible);
    }
    return parts.list(matter).stream()
        .filter(part -> part.kind() == PartKind.RECEIVER)
        .map(Part::unit)
        .filter(Objects::nonNull)
        .findFirst()
        .or(() -> units.centreOf(matter.where().path()).map(Unit::code))
        .map(Answerer::unit)
        .orElseGet(() -> Answerer.person(by));
  }
}
