package org.linli.patrol.coverage;

import java.time.LocalDate;

/**
 * What one shift saw of one grid in one hour of one day.
 *
 * @param county code of the county the grid lies in
 * @param path of the grid
 * @param hour of the clock, 0 to 23
 * @param cells {@link CellCode}
 * @param sums what adds up
 */
@SuppressWarnings("ArrayRecordComponent") // on its way into a table; never compared
public record Part(
    String county, String gridCode, String path, LocalDate day, int hour, byte[] cells, Sums sums) {

  /**
   * What adds up over shifts, hours and days.
   *
   * @param passes cells, each as often as it was passed
   * @param metres way gone in the grid
   * @param visits entries into the grid
   */
  public record Sums(int passes, int seconds, int metres, int visits) {}
}
