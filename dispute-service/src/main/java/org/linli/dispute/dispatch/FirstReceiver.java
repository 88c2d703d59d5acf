package org.linli.dispute.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.settings.Settings;
import org.linli.dispute.Limit;
import org.linli.dispute.calendar.WorkingDays;
import org.linli.dispute.duty.Answerer;
import org.linli.dispute.duty.Duties;
import org.linli.dispute.duty.DutyKind;
import org.linli.dispute.duty.NewDuty;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.PartKind;
import org.linli.dispute.matter.Parts;

/**
 * Gives a matter that was just opened to the unit that answers for it until another has taken it.
 */
public final class FirstReceiver {

  /** What the receiver's own duty is about; those of other units name the unit. */
  static final String RECEIVER = "receiver";

  private final DispatchStore store;
  private final Parts parts;
  private final Duties duties;
  private final WorkingDays workingDays;
  private final Settings settings;
  private final Clock clock;

  public FirstReceiver(
      DispatchStore store,
      Parts parts,
      Duties duties,
      WorkingDays workingDays,
      Settings settings,
      Clock clock) {
    this.store = store;
    this.parts = parts;
    this.duties = duties;
    this.workingDays = workingDays;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * In the transaction that opens the matter.
   *
   * @param unit null where there is none: then an officer of the area has to send it to one
   */
  public void received(Matter matter, @Nullable String unit) {
    store.put(matter, DispatchState.received(unit));
    if (unit != null) {
      parts.giveUnit(matter, PartKind.RECEIVER, unit, "first-receiver", null);
      Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      duties.open(
          new NewDuty(
              matter.countyCode(),
              matter.id(),
              DutyKind.TAKE,
              RECEIVER,
              Answerer.unit(unit),
              workingDays.after(now, settings.limit(Limit.TAKE_WORKING_DAYS))));
    }
  }

  /** The matter was closed as the duplicate of another; in the transaction that does so. */
  public void duplicate(Matter matter, UUID kept) {
    DispatchState state =
        store.find(matter.countyCode(), matter.id()).orElse(DispatchState.received(null));
    store.put(matter, state.duplicate(kept));
  }
}
