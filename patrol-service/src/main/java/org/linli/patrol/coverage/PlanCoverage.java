package org.linli.patrol.coverage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.AreaLevel;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.patrol.whereabouts.KnownPlaces;
import org.linli.patrol.whereabouts.Place;
import org.linli.patrol.whereabouts.PlaceHolder;

/** What was planned against what was seen. */
public final class PlanCoverage {

  private final CoverageView view;
  private final PlannedPatrols patrols;
  private final FabricHolder fabric;
  private final PlaceHolder places;
  private final Clock clock;

  public PlanCoverage(
      CoverageView view,
      PlannedPatrols patrols,
      FabricHolder fabric,
      PlaceHolder places,
      Clock clock) {
    this.view = view;
    this.patrols = patrols;
    this.fabric = fabric;
    this.places = places;
    this.clock = clock;
  }

  /** A row. */
  public record Row(Coverage.Spot spot, PlanFigures figures) {}

  /** Rows in the order of the tree. */
  public record Table(List<Row> rows, PlanFigures total) {
    public Table {
      rows = List.copyOf(rows);
    }
  }

  public Table table(
      Coverage.By by, @Nullable String area, @Nullable AreaLevel level, Window window) {
    Fabric current = fabric.current();
    List<String> scopes = Coverage.scopes(current, area);
    // A plan of the last day may end on the day after.
    CoverageView.Snapshot snapshot = view.snapshot(current, window.from(), window.to().plusDays(1));
    List<Judged> judged = judged(snapshot, window);
    Answer duty = duty(snapshot, window, scopes);
    List<Row> rows = new ArrayList<>();
    for (Coverage.Spot spot : Coverage.spots(current, by, area, level, scopes)) {
      Figures.Duty onDuty = spot.isGrid() ? null : duty.figures(spot.path(), false).duty();
      rows.add(new Row(spot, figures(judged, List.of(spot.path()), onDuty, spot.isGrid())));
    }
    return new Table(rows, figures(judged, scopes, duty.total(scopes).duty(), false));
  }

  /** A planned patrol and what became of its places, each by its path. */
  private record Judged(
      PlannedPatrols.Planned plan, Map<String, Boolean> grids, Map<Place, Boolean> premises) {}

  private List<Judged> judged(CoverageView.Snapshot snapshot, Window window) {
    ZoneId zone = clock.getZone();
    Instant end = window.to().atStartOfDay(zone).toInstant();
    Instant now = clock.instant();
    Map<UUID, Place> known = new HashMap<>();
    KnownPlaces all = places.now();
    all.places().forEach(place -> known.put(place.id(), place));
    List<Judged> judged = new ArrayList<>();
    for (PlannedPatrols.Planned plan :
        patrols.between(window.from().atStartOfDay(zone).toInstant(), end)) {
      if (!plan.to().isAfter(now)) {
        judged.add(judge(snapshot, window.from(), plan, known));
      }
    }
    return judged;
  }

  private Judged judge(
      CoverageView.Snapshot snapshot,
      LocalDate first,
      PlannedPatrols.Planned plan,
      Map<UUID, Place> known) {
    Fabric current = snapshot.layout().fabric();
    Map<String, Boolean> grids = new HashMap<>();
    for (String code : plan.grids()) {
      OptionalInt grid = current.findGrid(code);
      if (grid.isPresent()) {
        grids.put(
            current.grids().get(grid.getAsInt()).path(),
            isVisited(snapshot, first, plan, grid.getAsInt()));
      }
    }
    Map<Place, Boolean> premises = new HashMap<>();
    for (UUID id : plan.premises()) {
      Place place = known.get(id);
      if (place != null) {
        premises.put(place, isPassed(snapshot, first, plan, place));
      }
    }
    return new Judged(plan, grids, premises);
  }

  private boolean isVisited(
      CoverageView.Snapshot snapshot, LocalDate first, PlannedPatrols.Planned plan, int grid) {
    for (Instant at = plan.from(); at.isBefore(plan.to()); at = at.plus(Duration.ofHours(1))) {
      DayColumns day = day(snapshot, first, at);
      int hour = at.atZone(clock.getZone()).getHour();
      if (day != null && isVisited(day.sums(), grid, hour)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isVisited(HourSums sums, int grid, int hour) {
    for (int entry = sums.from(grid); entry < sums.to(grid); entry++) {
      if (sums.hour(entry) == hour && (sums.visits(entry) > 0 || sums.seconds(entry) > 0)) {
        return true;
      }
    }
    return false;
  }

  private boolean isPassed(
      CoverageView.Snapshot snapshot, LocalDate first, PlannedPatrols.Planned plan, Place place) {
    Layout layout = snapshot.layout();
    int grid = layout.gridAt(place.lon(), place.lat());
    if (grid == Layout.NOWHERE) {
      return false;
    }
    int cell = layout.cellAt(place.lon(), place.lat());
    for (Instant at : List.of(plan.from(), plan.to().minusSeconds(1))) {
      DayColumns day = day(snapshot, first, at);
      if (day != null && day.holds(layout, grid, cell)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable DayColumns day(CoverageView.Snapshot snapshot, LocalDate first, Instant at) {
    long index = LocalDate.ofInstant(at, clock.getZone()).toEpochDay() - first.toEpochDay();
    return index < 0 || index >= snapshot.days().size() ? null : snapshot.days().get((int) index);
  }

  private static Answer duty(CoverageView.Snapshot snapshot, Window window, List<String> scopes) {
    CoverageView.Snapshot days =
        new CoverageView.Snapshot(
            snapshot.layout(),
            snapshot.hours(),
            snapshot.seq(),
            snapshot.days().subList(0, (int) window.days()));
    return new Answer(
        days,
        Period.ALL,
        scopes,
        new KnownPlaces(KnownPlaces.State.UNKNOWN, null, List.of(), List.of()));
  }

  private static PlanFigures figures(
      List<Judged> judged, List<String> paths, Figures.@Nullable Duty duty, boolean grid) {
    PlanFigures.Sum sum = new PlanFigures.Sum();
    for (Judged one : judged) {
      if (paths.stream().anyMatch(one.plan().path()::startsWith)) {
        sum.shifts++;
        sum.held += one.plan().held() ? 1 : 0;
        sum.minutes += Duration.between(one.plan().from(), one.plan().to()).toMinutes();
      }
      one.grids()
          .forEach(
              (path, visited) -> {
                if (paths.stream().anyMatch(path::startsWith)) {
                  sum.grids++;
                  sum.gridsVisited += visited ? 1 : 0;
                }
              });
      one.premises()
          .forEach(
              (place, passed) -> {
                if (paths.stream().anyMatch(place.path()::startsWith)) {
                  sum.premises++;
                  sum.premisesPassed += passed ? 1 : 0;
                }
              });
    }
    return sum.done(duty, grid);
  }
}
