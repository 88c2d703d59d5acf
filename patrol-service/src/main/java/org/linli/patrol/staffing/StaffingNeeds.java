package org.linli.patrol.staffing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many people an area needs on patrol.
 *
 * @param version 0 while nobody has set it
 */
public record StaffingNeeds(
    String county,
    String area,
    String path,
    List<Hour> needs,
    @Nullable String setBy,
    @Nullable Instant setAt,
    int version) {

  public StaffingNeeds {
    needs = List.copyOf(needs);
  }

  /**
   * What one hour of the week needs.
   *
   * @param weekday 1 is Monday
   * @param hour 0 to 23
   */
  public record Hour(int weekday, int hour, int people) {}

  /** People needed in the hour that begins then; 0 where nothing is said. */
  public int at(LocalDateTime hour) {
    return needs.stream()
        .filter(
            need ->
                need.weekday() == hour.getDayOfWeek().getValue() && need.hour() == hour.getHour())
        .mapToInt(Hour::people)
        .findFirst()
        .orElse(0);
  }
}
