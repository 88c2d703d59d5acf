package org.linli.patrol.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.fabric.Grid;
import org.linli.commons.fabric.Range;
import org.linli.patrol.whereabouts.Place;

/** Grids in which nobody was, and premises that nobody passed, in the last days. */
public final class Unseen {

  /** How far back the last time is looked for. */
  private static final int LOOK_BACK_DAYS = 92;

  private static final int STRIDE_DAYS = 31;

  private final CoverageView view;
  private final FabricHolder fabric;

  public Unseen(CoverageView view, FabricHolder fabric) {
    this.view = view;
    this.fabric = fabric;
  }

  /**
   * A grid in which nobody was.
   *
   * @param lastSeen null where nobody was there as far back as is looked
   */
  public record UnseenGrid(Grid grid, @Nullable LocalDate lastSeen) {}

  /**
   * Premises that nobody passed.
   *
   * @param lastSeen null where nobody passed them as far back as is looked
   */
  public record UnseenPremises(Place place, @Nullable LocalDate lastSeen) {}

  /**
   * Grids below some paths, those not seen for longest first.
   *
   * @param days today included
   */
  public List<UnseenGrid> grids(List<String> scopes, LocalDate today, int days) {
    Fabric current = fabric.current();
    List<Integer> asked = new ArrayList<>();
    for (String scope : scopes) {
      Range range = current.gridsUnder(scope);
      for (int grid = range.from(); grid < range.to(); grid++) {
        asked.add(grid);
      }
    }
    Map<Integer, LocalDate> last =
        lastSeen(current, asked, today, days, (layout, day, grid) -> day.isVisited(grid));
    return asked.stream()
        .filter(grid -> isUnseen(last.get(grid), today, days))
        .map(grid -> new UnseenGrid(current.grids().get(grid), last.get(grid)))
        .sorted(
            Comparator.comparing(UnseenGrid::lastSeen, LONGEST_FIRST)
                .thenComparing(unseen -> unseen.grid().path()))
        .toList();
  }

  /** Those of these premises; who lie in no grid are left out. */
  public List<UnseenPremises> premises(List<Place> premises, LocalDate today, int days) {
    Fabric current = fabric.current();
    Map<Place, LocalDate> last =
        lastSeen(
            current,
            premises,
            today,
            days,
            (layout, day, place) -> {
              int grid = layout.gridAt(place.lon(), place.lat());
              if (grid == Layout.NOWHERE) {
                return false;
              }
              return day.holds(layout, grid, layout.cellAt(place.lon(), place.lat()));
            });
    return premises.stream()
        .filter(place -> isUnseen(last.get(place), today, days))
        .map(place -> new UnseenPremises(place, last.get(place)))
        .sorted(
            Comparator.comparing(UnseenPremises::lastSeen, LONGEST_FIRST)
                .thenComparing(unseen -> unseen.place().path())
                .thenComparing(unseen -> unseen.place().number()))
        .toList();
  }

  private static final Comparator<@Nullable LocalDate> LONGEST_FIRST =
      Comparator.nullsFirst(Comparator.naturalOrder());

  /** Whether something was seen on a day. */
  @FunctionalInterface
  private interface Seeing<T> {
    boolean test(Layout layout, DayColumns day, T what);
  }

  /** Goes back day by day as long as there is something left to look for. */
  private <T> Map<T, LocalDate> lastSeen(
      Fabric current, List<T> asked, LocalDate today, int days, Seeing<T> seeing) {
    Map<T, LocalDate> last = new HashMap<>();
    List<T> left = new ArrayList<>(asked);
    LocalDate earliest = today.minusDays(Math.max(days, LOOK_BACK_DAYS) - 1L);
    LocalDate end = today.plusDays(1);
    while (!left.isEmpty() && end.isAfter(earliest)) {
      LocalDate begin = end.minusDays(STRIDE_DAYS);
      begin = begin.isBefore(earliest) ? earliest : begin;
      CoverageView.Snapshot snapshot = view.snapshot(current, begin, end);
      for (int i = snapshot.days().size() - 1; i >= 0 && !left.isEmpty(); i--) {
        DayColumns columns = snapshot.days().get(i);
        LocalDate day = begin.plusDays(i);
        left.removeIf(
            what -> {
              boolean seen = seeing.test(snapshot.layout(), columns, what);
              if (seen) {
                last.put(what, day);
              }
              return seen;
            });
      }
      end = begin;
    }
    return last;
  }

  private static boolean isUnseen(@Nullable LocalDate last, LocalDate today, int days) {
    return last == null || !last.isAfter(today.minusDays(days));
  }
}
