package org.linli.patrol.rota;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shift that comes again every week.
 *
 * @param retiredAt null while it is in use
 */
public record RotaTemplate(
    UUID id,
    Owner owner,
    Said said,
    List<RotaException> exceptions,
    @Nullable Instant retiredAt,
    int version) {

  public RotaTemplate {
    exceptions = List.copyOf(exceptions);
  }

  /** The team it belongs to. */
  public record Owner(UUID team, String county, String path) {}

  /**
   * What was said of it.
   *
   * @param weekdays 1 is Monday
   * @param until not later than {@code from}: on the day after
   * @param crew usernames of who usually goes
   */
  public record Said(
      String name,
      Set<Integer> weekdays,
      LocalTime from,
      LocalTime until,
      @Nullable UUID route,
      int needed,
      LocalDate validFrom,
      @Nullable LocalDate validUntil,
      List<String> crew) {

    public Said {
      name = name.strip();
      weekdays = Set.copyOf(weekdays);
      crew = crew.stream().map(String::strip).distinct().toList();
    }

    /** Whether it ends on the day after. */
    public boolean pastMidnight() {
      return !until.isAfter(from);
    }
  }

  /** Whether a shift of it begins on a day, were it not for exceptions. */
  public boolean fallsOn(LocalDate day) {
    return retiredAt == null
        && said.weekdays().contains(day.getDayOfWeek().getValue())
        && !day.isBefore(said.validFrom())
        && (said.validUntil() == null || !day.isAfter(said.validUntil()));
  }

  public Optional<RotaException> exception(LocalDate day) {
    return exceptions.stream().filter(one -> one.on().equals(day)).findFirst();
  }
}
