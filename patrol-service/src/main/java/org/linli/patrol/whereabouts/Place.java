package org.linli.patrol.whereabouts;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Open premises or a duty point.
 *
 * @param lon degrees, EPSG:4490
 * @param lat degrees
 * @param inService of duty points: whether it can be used; null where that was not told
 * @param openingHours null where they are not known
 */
public record Place(
    UUID id,
    String number,
    String name,
    String kind,
    double lon,
    double lat,
    String path,
    String gridCode,
    boolean dutyPoint,
    @Nullable Boolean inService,
    @Nullable Hours openingHours) {

  /**
   * When it is open.
   *
   * @param always round the clock; then there are no spans
   */
  public record Hours(boolean always, List<Span> spans) {
    public Hours {
      spans = List.copyOf(spans);
    }
  }

  /**
   * The same time on some days.
   *
   * @param days as {@link java.time.DayOfWeek} calls them
   * @param from HH:mm
   * @param to HH:mm, exclusive, 24:00 too; at or before the beginning it is of the next morning
   */
  public record Span(List<String> days, String from, String to) {
    public Span {
      days = List.copyOf(days);
    }
  }
}
