package org.linli.dispute.imports;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.GridPlace;
import org.linli.dispute.matter.TriageLevel;

/**
 * A row that is fit to be stored.
 *
 * @param row number in the file
 * @param category code
 */
public record DisputeRow(
    long row,
    String sourceId,
    String category,
    @Nullable TriageLevel level,
    DisputeStatus status,
    Position position,
    GridPlace grid,
    Times times) {

  /** Degrees, EPSG:4490. */
  public record Position(double lon, double lat) {}

  /**
   * When it was received and closed.
   *
   * @param receivedOn the day of receipt in the deployment's time zone
   */
  public record Times(Instant received, LocalDate receivedOn, @Nullable Instant closed) {}
}
