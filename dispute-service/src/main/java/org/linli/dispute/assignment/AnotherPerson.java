package org.linli.dispute.assignment;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.linli.commons.settings.Settings;
import org.linli.dispute.Limit;
import org.linli.dispute.calendar.WorkingDays;
import org.linli.dispute.duty.Answerer;
import org.linli.dispute.duty.Duties;
import org.linli.dispute.duty.DutyKind;
import org.linli.dispute.duty.NewDuty;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.notice.Notices;
import org.linli.dispute.unit.Unit;
import org.linli.dispute.unit.Units;

/** Asks the responsible unit, or the centre of the area, to name who answers for a matter. */
public final class AnotherPerson {

  private final Duties duties;
  private final WorkingDays workingDays;
  private final Notices notices;
  private final Settings settings;
  private final Units units;

  public AnotherPerson(
      Duties duties, WorkingDays workingDays, Notices notices, Settings settings, Units units) {
    this.duties = duties;
    this.workingDays = workingDays;
    this.notices = notices;
    this.settings = settings;
    this.units = units;
  }

  /** Opens the duty; nothing where there is neither a unit nor a centre. */
  public void ask(Matter matter, Instant now) {
    Optional<String> unit =
        Optional.ofNullable(matter.answering().unit())
            .or(() -> units.centreOf(matter.where().path()).map(Unit::code));
    unit.ifPresent(code -> ask(matter, Answerer.unit(code), now));
  }

  private void ask(Matter matter, Answerer answerer, Instant now) {
    Instant due = workingDays.after(now, settings.limit(Limit.ASSIGN_WORKING_DAYS));
    duties.open(new NewDuty(matter.countyCode(), matter.id(), DutyKind.ASSIGN, "", answerer, due));
    notices.tell(
        answerer,
        "person-needed",
        Map.of("number", matter.number()),
        matter.countyCode(),
        matter.id());
  }
}
