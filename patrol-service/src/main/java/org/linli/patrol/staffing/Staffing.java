package org.linli.patrol.staffing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.place.Places;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Violation;

/** Needed against planned and there, by area and hour. Numbers of people, never who. */
public final class Staffing {

  private final StaffingStore store;
  private final Places places;
  private final Clock clock;

  public Staffing(StaffingStore store, Places places, Clock clock) {
    this.store = store;
    this.places = places;
    this.clock = clock;
  }

  /**
   * An hour of an area.
   *
   * @param present null for an hour to come
   */
  public record Hour(Instant from, int needed, int planned, @Nullable Integer present) {

    /** How many too few: of those there in an hour that has begun, of those planned before. */
    public int gap() {
      return Math.max(0, needed - (present == null ? planned : present));
    }
  }

  /** An area with its hours. */
  public record AreaHours(String area, List<Hour> hours) {
    public AreaHours {
      hours = List.copyOf(hours);
    }

    public int gapHours() {
      return (int) hours.stream().filter(hour -> hour.gap() > 0).count();
    }
  }

  public StaffingNeeds needs(String area) {
    Places.Place place = places.requireOwn(area);
    return store.together(() -> found(place));
  }

  public StaffingNeeds set(String area, List<StaffingNeeds.Hour> needs, int seen) {
    Places.Place place = places.requireOwn(area);
    requireOnce(needs);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    String me = CurrentAccess.require().viewer().username();
    return store.together(
        () -> {
          StaffingNeeds next =
              new StaffingNeeds(
                  place.county(), place.code(), place.path(), needs, me, now, seen + 1);
          if (!store.set(next, seen)) {
            throw ProblemException.versionOutdated();
          }
          return found(place);
        });
  }

  /** The hours of a period in all areas of these paths that have said what they need. */
  public List<AreaHours> hours(List<String> paths, LocalDate from, LocalDate until) {
    ZonedDateTime begin = from.atStartOfDay(clock.getZone());
    ZonedDateTime end = until.plusDays(1).atStartOfDay(clock.getZone());
    return store.together(
        () -> {
          List<StaffingStore.Presence> presences =
              store.presences(paths, begin.toInstant(), end.toInstant());
          return store.below(paths).stream()
              .map(needs -> hours(needs, presences, begin, end))
              .toList();
        });
  }

  public List<RotaFigures> figures(List<String> paths, LocalDate from, LocalDate until) {
    return store.together(
        () ->
            store.figures(
                paths,
                from.atStartOfDay(clock.getZone()).toInstant(),
                until.plusDays(1).atStartOfDay(clock.getZone()).toInstant(),
                clock.instant()));
  }

  private AreaHours hours(
      StaffingNeeds needs,
      List<StaffingStore.Presence> presences,
      ZonedDateTime begin,
      ZonedDateTime end) {
    List<StaffingStore.Presence> here =
        presences.stream().filter(one -> one.path().startsWith(needs.path())).toList();
    Instant now = clock.instant();
    List<Hour> hours = new ArrayList<>();
    for (ZonedDateTime hour = begin; hour.isBefore(end); hour = hour.plusHours(1)) {
      Instant from = hour.toInstant();
      Integer present = from.isAfter(now) ? null : count(here, from, StaffingStore.Presence::there);
      int needed = needs.at(hour.toLocalDateTime());
      int planned = count(here, from, StaffingStore.Presence::planned);
      if (needed > 0 || planned > 0 || (present != null && present > 0)) {
        hours.add(new Hour(from, needed, planned, present));
      }
    }
    return new AreaHours(needs.area(), hours);
  }

  private static int count(
      List<StaffingStore.Presence> presences,
      Instant from,
      Function<StaffingStore.Presence, StaffingStore.@Nullable Span> time) {
    Instant until = from.plus(Duration.ofHours(1));
    int count = 0;
    for (StaffingStore.Presence one : presences) {
      StaffingStore.Span span = time.apply(one);
      if (span != null && span.touches(from, until)) {
        count++;
      }
    }
    return count;
  }

  private StaffingNeeds found(Places.Place place) {
    return store
        .find(place.code())
        .orElseGet(
            () ->
                new StaffingNeeds(
                    place.county(), place.code(), place.path(), List.of(), null, null, 0));
  }

  private static void requireOnce(List<StaffingNeeds.Hour> needs) {
    Set<Integer> known = new HashSet<>();
    List<Violation> faults = new ArrayList<>();
    for (int i = 0; i < needs.size(); i++) {
      if (!known.add(needs.get(i).weekday() * 24 + needs.get(i).hour())) {
        faults.add(Violation.ofField("needs[" + i + "]", "hour-twice"));
      }
    }
    if (!faults.isEmpty()) {
      throw ProblemException.badRequest(faults);
    }
  }
}
