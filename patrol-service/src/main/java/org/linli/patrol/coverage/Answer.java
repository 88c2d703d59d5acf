package org.linli.patrol.coverage;

import java.util.ArrayList;
import java.util.List;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.Range;
import org.linli.patrol.whereabouts.KnownPlaces;
import org.linli.patrol.whereabouts.Place;

/**
 * The coverage of some subtrees over a window, from which the figures of any place in them come.
 */
final class Answer {

  private final CoverageView.Snapshot snapshot;
  private final Period period;
  private final boolean placesKnown;
  private final List<GridSums> parts = new ArrayList<>();
  private final int[] premises;
  private final int[] premisesPassed;

  Answer(CoverageView.Snapshot snapshot, Period period, List<String> scopes, KnownPlaces known) {
    this.snapshot = snapshot;
    this.period = period;
    this.placesKnown = known.isKnown();
    this.premises = new int[snapshot.layout().grids()];
    this.premisesPassed = new int[snapshot.layout().grids()];
    for (String scope : scopes) {
      GridSums sums = new GridSums(snapshot.layout(), fabric().gridsUnder(scope), period);
      snapshot.days().forEach(sums::add);
      parts.add(sums);
    }
    known.places().stream().filter(place -> !place.dutyPoint()).forEach(this::count);
  }

  Fabric fabric() {
    return snapshot.layout().fabric();
  }

  /** Figures of an area or a grid in one of the subtrees. */
  Figures figures(String path, boolean grid) {
    Figures.Sum sum = new Figures.Sum();
    add(sum, path);
    return sum.done(placesKnown, grid);
  }

  Figures total(List<String> scopes) {
    Figures.Sum sum = new Figures.Sum();
    scopes.forEach(scope -> add(sum, scope));
    return sum.done(placesKnown, false);
  }

  /** Figures of one grid. */
  Figures.Sum sum(int grid) {
    Figures.Sum sum = new Figures.Sum();
    add(sum, grid);
    return sum;
  }

  /** Days on which somebody was in a grid. */
  int days(int grid) {
    return part(grid).days(grid);
  }

  private void add(Figures.Sum sum, String path) {
    Range grids = fabric().gridsUnder(path);
    for (int grid = grids.from(); grid < grids.to(); grid++) {
      add(sum, grid);
    }
    Range areas = fabric().areasUnder(path);
    for (DayColumns day : snapshot.days()) {
      for (int area = areas.from(); area < areas.to(); area++) {
        addGone(sum, day.totals(), snapshot.layout().grids() + area);
        addDuty(sum, day.duty(), area);
      }
    }
  }

  private void add(Figures.Sum sum, int grid) {
    part(grid).addTo(sum, grid);
    sum.premises += premises[grid];
    sum.premisesPassed += premisesPassed[grid];
  }

  /** What was done in grids that are no more. */
  private void addGone(Figures.Sum sum, HourSums sums, int place) {
    for (int entry = sums.from(place); entry < sums.to(place); entry++) {
      if (period.has(sums.night(entry))) {
        sum.seconds += sums.seconds(entry);
        sum.secondsByNight += sums.night(entry) ? sums.seconds(entry) : 0;
        sum.visits += sums.visits(entry);
        sum.metres += sums.metres(entry);
      }
    }
  }

  private void addDuty(Figures.Sum sum, HourSums duty, int area) {
    for (int entry = duty.from(area); entry < duty.to(area); entry++) {
      if (period.has(duty.night(entry))) {
        sum.dutySeconds += duty.seconds(entry);
        sum.withoutData += duty.metres(entry);
      }
    }
  }

  private void count(Place place) {
    int grid = snapshot.layout().gridAt(place.lon(), place.lat());
    for (GridSums part : parts) {
      if (grid != Layout.NOWHERE && part.holds(grid)) {
        premises[grid]++;
        int cell = snapshot.layout().cellAt(place.lon(), place.lat());
        premisesPassed[grid] += part.isSeen(grid, cell) ? 1 : 0;
      }
    }
  }

  private GridSums part(int grid) {
    return parts.stream()
        .filter(part -> part.holds(grid))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("grid " + grid + " was not asked for"));
  }
}
