package org.linli.patrol.gap;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place where somebody is needed.
 *
 * @param points the sum of those of the reasons
 * @param reasons most points first
 */
public record Gap(Spot spot, int points, List<Reason> reasons) {

  public Gap {
    reasons = List.copyOf(reasons);
  }

  /** What a gap is about. */
  public enum Kind {
    PREMISES,
    GRID,
    DUTY_POINT,
    AREA
  }

  /**
   * The place.
   *
   * @param id of premises and duty points, as are number, name and position
   * @param gridCode of a grid, or the one it lies in
   * @param path of the area or grid it lies in, or of itself
   */
  public record Spot(
      Kind kind,
      @Nullable UUID id,
      @Nullable String number,
      @Nullable String name,
      @Nullable String gridCode,
      String path,
      @Nullable Double lon,
      @Nullable Double lat) {}

  /**
   * Why.
   *
   * @param count how many: inspections, hazards, days, people missing, closed points
   * @param since of the oldest; null where it is not known
   */
  public record Reason(GapReasonKind kind, int count, @Nullable Instant since, int points) {}
}
