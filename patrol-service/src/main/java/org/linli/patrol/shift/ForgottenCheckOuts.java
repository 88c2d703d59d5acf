package org.linli.patrol.shift;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.linli.commons.audit.Audit;
import org.linli.commons.settings.Settings;
import org.linli.patrol.Limit;
import org.linli.patrol.clock.Round;

/** Ends shifts that nobody checked out of, so that nobody is followed into their own time. */
public final class ForgottenCheckOuts implements Round {

  private static final int AT_ONCE = 100;

  private final ShiftStore store;
  private final Settings settings;

  public ForgottenCheckOuts(ShiftStore store, Settings settings) {
    this.store = store;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "ending shifts nobody checked out of";
  }

  @Override
  public void go(Instant now) {
    int ended;
    do {
      ended = Audit.asActor(Audit.LINLI, () -> store.asLinli(() -> end(now)));
    } while (ended == AT_ONCE);
  }

  private int end(Instant now) {
    int minutes = settings.limit(Limit.FORGOTTEN_MINUTES);
    int hours = settings.limit(Limit.UNPLANNED_HOURS);
    List<Shift> forgotten = store.forgotten(now, minutes, hours, AT_ONCE);
    for (Shift shift : forgotten) {
      Instant at = end(shift, minutes, hours);
      List<Step> steps = store.steps(shift);
      // A step sent later than the limit was is the better witness.
      if (!steps.isEmpty() && steps.getLast().at().isAfter(at)) {
        at = steps.getLast().at();
      }
      store.save(shift.ended(at, true), new Step(Step.Kind.ENDED_BY_LIMIT, at, now, null, null));
    }
    return forgotten.size();
  }

  static Instant end(Shift shift, int forgottenMinutes, int longestHours) {
    Instant until = shift.plan().until();
    return until == null
        ? Objects.requireNonNull(shift.times().checkedIn()).plusSeconds(3600L * longestHours)
        : until.plusSeconds(60L * forgottenMinutes);
  }
}
