package org.linli.patrol.gap.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.linli.patrol.gap.Shortfalls;
import org.linli.patrol.staffing.Staffing;

/** Shortfalls of the day to come, by what areas require and the rota plans. */
final class PlannedShortfalls implements Shortfalls {

  private static final Duration AHEAD = Duration.ofHours(24);
  private static final Duration HOUR = Duration.ofHours(1);

  private final Staffing staffing;
  private final Clock clock;

  PlannedShortfalls(Staffing staffing, Clock clock) {
    this.staffing = staffing;
    this.clock = clock;
  }

  @Override
  public List<Shortfall> ahead(List<String> paths) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.now(clock);
    List<Shortfall> found = new ArrayList<>();
    for (Staffing.AreaHours area : staffing.hours(paths, today, today.plusDays(1))) {
      List<Staffing.Hour> missing =
          area.hours().stream()
              .filter(hour -> hour.gap() > 0)
              .filter(hour -> hour.from().plus(HOUR).isAfter(now))
              .filter(hour -> hour.from().isBefore(now.plus(AHEAD)))
              .toList();
      if (!missing.isEmpty()) {
        int most = missing.stream().mapToInt(Staffing.Hour::gap).max().orElse(0);
        found.add(new Shortfall(area.area(), missing.getFirst().from(), missing.size(), most));
      }
    }
    return found;
  }
}
