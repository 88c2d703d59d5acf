package org.linli.patrol.alarm;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.linli.commons.settings.Settings;
import org.linli.patrol.Limit;
import org.linli.patrol.clock.Round;

/** Knocks at the desks above where nobody acknowledged in time, and erases what is long over. */
public final class AlarmWatch implements Round {

  private static final int AT_ONCE = 100;

  private final AlarmStore store;
  private final Settings settings;

  public AlarmWatch(AlarmStore store, Settings settings) {
    this.store = store;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "watching alarms";
  }

  @Override
  public void go(Instant now) {
    int escalated;
    do {
      escalated = store.asLinli(() -> escalate(now.truncatedTo(ChronoUnit.MICROS)));
    } while (escalated == AT_ONCE);
    Instant before = now.minus(Duration.ofDays(settings.limit(Limit.HANDOVER_DAYS)));
    int erased;
    do {
      erased = store.asLinli(() -> store.erase(before, AT_ONCE));
    } while (erased == AT_ONCE);
  }

  private int escalate(Instant now) {
    Instant before = now.minusSeconds(settings.limit(Limit.ALARM_SECONDS));
    List<Alarm> unheard = store.unheard(before, AT_ONCE);
    for (Alarm alarm : unheard) {
      Alarm louder = new Alarm(alarm.id(), alarm.place(), alarm.raised(), now, null, null);
      store.save(louder);
      store.knock(louder);
    }
    return unheard.size();
  }
}
