package org.linli.patrol.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.fabric.Range;
import org.linli.commons.problem.ProblemException;

/**
 * When an area is looked after: by day of the week and hour. Only of whole areas and over weeks, so
 * that nobody reads from it where somebody was at an hour.
 */
public final class CoverageHours {

  public static final int FEWEST_DAYS = 28;

  private static final int WEEK = 7;
  private static final int DAY = 24;

  private final CoverageView view;
  private final FabricHolder fabric;

  public CoverageHours(CoverageView view, FabricHolder fabric) {
    this.view = view;
    this.fabric = fabric;
  }

  /**
   * A day of the week.
   *
   * @param weekday 1 is Monday
   * @param days how many of it the window has
   * @param minutes 24 numbers, as are the others
   */
  public record Weekday(
      int weekday,
      int days,
      List<Long> minutes,
      List<Long> visits,
      List<Long> onDuty,
      List<Long> withoutData) {
    public Weekday {
      minutes = List.copyOf(minutes);
      visits = List.copyOf(visits);
      onDuty = List.copyOf(onDuty);
      withoutData = List.copyOf(withoutData);
    }
  }

  /**
   * Seven rows, Monday first.
   *
   * @throws ProblemException 404 where the area is not the caller's, 400 where it is a grid
   */
  public List<Weekday> of(@Nullable String area, Window window) {
    Fabric current = fabric.current();
    List<String> scopes = Coverage.scopes(current, area);
    if (scopes.stream().anyMatch(scope -> current.areasUnder(scope).size() == 0)) {
      throw ProblemException.badField("area", "coverage-hours-grid");
    }
    CoverageView.Snapshot snapshot = view.snapshot(current, window.from(), window.to());
    long[][][] sums = new long[4][WEEK][DAY];
    int[] days = new int[WEEK];
    LocalDate day = window.from();
    for (DayColumns columns : snapshot.days()) {
      int weekday = day.getDayOfWeek().getValue() - 1;
      days[weekday]++;
      for (String scope : scopes) {
        Range areas = current.areasUnder(scope);
        int first = snapshot.layout().grids();
        add(columns.sums(), current.gridsUnder(scope), sums[0][weekday], sums[1][weekday]);
        Range gone = new Range(first + areas.from(), first + areas.to());
        add(columns.sums(), gone, sums[0][weekday], sums[1][weekday]);
        addDuty(columns.duty(), areas, sums[2][weekday], sums[3][weekday]);
      }
      day = day.plusDays(1);
    }
    List<Weekday> rows = new ArrayList<>();
    for (int i = 0; i < WEEK; i++) {
      rows.add(
          new Weekday(
              i + 1,
              days[i],
              minutes(sums[0][i]),
              numbers(sums[1][i]),
              minutes(sums[2][i]),
              minutes(sums[3][i])));
    }
    return rows;
  }

  private static void add(HourSums sums, Range places, long[] seconds, long[] visits) {
    for (int entry = sums.from(places.from()); entry < sums.from(places.to()); entry++) {
      seconds[sums.hour(entry)] += sums.seconds(entry);
      visits[sums.hour(entry)] += sums.visits(entry);
    }
  }

  private static void addDuty(HourSums duty, Range areas, long[] seconds, long[] without) {
    for (int entry = duty.from(areas.from()); entry < duty.from(areas.to()); entry++) {
      seconds[duty.hour(entry)] += duty.seconds(entry);
      without[duty.hour(entry)] += duty.metres(entry);
    }
  }

  private static List<Long> minutes(long[] seconds) {
    List<Long> minutes = new ArrayList<>();
    for (long each : seconds) {
      minutes.add(Figures.Sum.minutes(each));
    }
    return minutes;
  }

  private static List<Long> numbers(long[] values) {
    List<Long> numbers = new ArrayList<>();
    for (long each : values) {
      numbers.add(each);
    }
    return numbers;
  }
}
