package org.linli.patrol.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Where the coverage view reads from, in the order in which changes were committed. */
public interface CoverageFeed {

  /** Takes rows one by one. */
  interface Sink {

    /**
     * What was seen of a grid in an hour.
     *
     * @param path of the grid under the boundaries of then
     */
    void seen(String gridCode, String path, int hour, byte[] cells, Part.Sums sums);

    /** What was seen of a grid by day or by night, when the hour of the cells is not kept. */
    void folded(String gridCode, String path, boolean night, byte[] cells, Folded sums);

    /** Time on duty of shifts of an area in an hour. */
    void duty(String path, int hour, long seconds, long withoutData);
  }

  /**
   * What adds up.
   *
   * @param secondsByHour 24 numbers, as are the visits
   */
  record Folded(long passes, long metres, List<Long> secondsByHour, List<Long> visitsByHour) {
    public Folded {
      secondsByHour = List.copyOf(secondsByHour);
      visitsByHour = List.copyOf(visitsByHour);
    }
  }

  /**
   * A grid, or time on duty, of a day.
   *
   * @param code of the grid; empty for time on duty
   */
  record Change(LocalDate day, String code) {}

  /** The number of the last change. */
  long head();

  /** Changes after one number and up to another. */
  List<Change> changes(long after, long upTo);

  /** All of a day. */
  void readDay(LocalDate day, Sink sink);

  /**
   * What is kept of some grids on a day, and its time on duty.
   *
   * @param gridCodes of the grids
   */
  void readGrids(LocalDate day, Set<String> gridCodes, Sink sink);
}
