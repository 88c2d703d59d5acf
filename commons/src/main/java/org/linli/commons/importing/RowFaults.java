package org.linli.commons.importing;

import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.Violation;

/** The faults of one row, on their way into the import's report. */
public final class RowFaults {
  private final ImportReport report;
  private final long row;
  private int count;
  private @Nullable LonLat place;

  RowFaults(ImportReport report, long row) {
    this.report = report;
    this.row = row;
  }

  /**
   * @param field column, property or field of the mapping
   * @param code stable name of the fault; its text is the message {@code violation.<code>}
   */
  public void add(@Nullable String field, String code, Object... args) {
    if (count++ == 0) {
      report.rowRefused();
    }
    Violation fault = ImportReport.violation(row, field, code, args);
    report.add(place == null ? fault : fault.at(place.lon(), place.lat()));
  }

  /** The faults noted from now on lie here; degrees. */
  void at(double lon, double lat) {
    place = new LonLat(lon, lat);
  }

  /** Whether this row must be left out. */
  public boolean any() {
    return count > 0;
  }

  int count() {
    return count;
  }

  public long row() {
    return row;
  }
}
