package org.linli.patrol.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Parts without a database. */
final class InMemoryFeed implements CoverageFeed {

  private final List<Part> parts = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();

  void add(List<Part> more) {
    parts.addAll(more);
    more.forEach(part -> changes.add(new Change(part.day(), part.gridCode())));
  }

  @Override
  public long head() {
    return changes.size();
  }

  @Override
  public List<Change> changes(long after, long upTo) {
    return changes.subList((int) after, (int) upTo);
  }

  @Override
  public void readDay(LocalDate day, Sink sink) {
    parts.stream().filter(part -> part.day().equals(day)).forEach(part -> give(part, sink));
  }

  @Override
  public void readGrids(LocalDate day, Set<String> gridCodes, Sink sink) {
    parts.stream()
        .filter(part -> part.day().equals(day) && gridCodes.contains(part.gridCode()))
        .forEach(part -> give(part, sink));
  }

  private static void give(Part part, Sink sink) {
    sink.seen(part.gridCode(), part.path(), part.hour(), part.cells(), part.sums());
  }
}
