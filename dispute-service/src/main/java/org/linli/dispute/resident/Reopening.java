package org.linli.dispute.resident;

import java.util.Map;
import java.util.Optional;
import org.linli.dispute.calendar.WorkingDays;
import org.linli.dispute.duty.Answerer;
import org.linli.dispute.duty.Duties;
import org.linli.dispute.duty.DutyKind;
import org.linli.dispute.duty.NewDuty;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.Milestone;
import org.linli.dispute.matter.OpenMatter;
import org.linli.dispute.matter.PartKind;
import org.linli.dispute.matter.Parts;
import org.linli.dispute.matter.Progress;
import org.linli.dispute.matter.Step;
import org.linli.dispute.settings.Limit;
import org.linli.dispute.settings.Settings;
import org.linli.dispute.unit.Unit;
import org.linli.dispute.unit.Units;

/**
 * A result that its reporter contests. The same file comes back to the unit that answered for it,
 * or to the governance centre around it, which must name who works on it now.
 */
public final class Reopening {

  private final Units units;
  private final Parts parts;
  private final Duties duties;
  private final WorkingDays workingDays;
  private final Settings settings;

  public Reopening(
      Units units, Parts parts, Duties duties, WorkingDays workingDays, Settings settings) {
    this.units = units;
    this.parts = parts;
    this.duties = duties;
    this.workingDays = workingDays;
    this.settings = settings;
  }

  Step contested(OpenMatter open) {
    Matter before = open.matter();
    Progress progress = before.progress();
    Matter after =
        before.withProgress(
            progress
                .withStatus(DisputeStatus.REOPENED)
                .withOutcome(null, null)
                .withReopened(progress.reopened() + 1)
                .with(Milestone.REOPENED)
                .without(Milestone.CLOSED, Milestone.RESOLVED));
    Optional<Unit> unit = unitOf(before);
    if (unit.isEmpty()) {
      return Step.of("RESIDENT_CONTESTED", after);
    }
    String code = unit.get().code();
    parts.giveUnit(before, PartKind.UNIT, code, "contested", null);
    duties.open(
        new NewDuty(
            before.countyCode(),
            before.id(),
            DutyKind.ASSIGN,
            "",
            Answerer.unit(code),
            workingDays.after(open.now(), settings.limit(Limit.ASSIGN_WORKING_DAYS))));
    return Step.of(
        "RESIDENT_CONTESTED",
        after.withAnswering(after.answering().withUnit(code).withPerson(null)),
        Map.of("unit", code));
  }

  private Optional<Unit> unitOf(Matter matter) {
    String code = matter.answering().unit();
    return (code == null ? Optional.<Unit>empty() : units.find(code).filter(Unit::active))
        .or(() -> units.centreOf(matter.where().path()));
  }
}
