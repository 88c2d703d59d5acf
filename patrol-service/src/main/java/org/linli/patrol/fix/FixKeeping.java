package org.linli.patrol.fix;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.linli.commons.audit.Audit;
import org.linli.commons.audit.AuditSubject;
import org.linli.commons.settings.Settings;
import org.linli.patrol.Limit;

/** Makes room for the days to come, and ends raw fixes when their time is over. */
public final class FixKeeping {

  private static final int DAYS_AHEAD = 3;

  private final FixStore store;
  private final Settings settings;
  private final Audit audit;
  private final Clock clock;

  public FixKeeping(FixStore store, Settings settings, Audit audit, Clock clock) {
    this.store = store;
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
  }

  /** The moment from which on raw fixes are kept and shown. */
  public Instant since() {
    return clock.instant().minus(Duration.ofDays(settings.limit(Limit.TRACK_DAYS)));
  }

  /** One round; gives how many days were ended. */
  public int run() {
    LocalDate today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    for (int ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
      store.makePartition(today.plusDays(ahead));
    }
    int ended = store.endBefore(since());
    if (ended > 0) {
      Audit.asActor(
          Audit.LINLI,
          () ->
              audit.event(
                  "TRACKS_ENDED",
                  new AuditSubject("TRACK", "", null, null, null),
                  Map.of("days", Integer.toString(ended))));
    }
    return ended;
  }
}
