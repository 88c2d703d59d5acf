package org.linli.patrol.fix;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.problem.ProblemException;
import org.linli.patrol.quality.OwnTeams;
import org.linli.patrol.shift.Shifts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Shifts that a test makes as it needs them, in the place of the real ones. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("linli.test-shifts")
public class ShiftsForTests {

  /** What a service is started with to have them. */
  public static final String SETTING = "linli.test-shifts=true";

  public static final UUID TEAM = UUID.fromString("00000000-0000-7000-8000-00000000aaaa");

  private static final Map<UUID, Shifts.ShiftTimes> SHIFTS = new ConcurrentHashMap<>();
  private static final Set<String> MEMBERS = Set.of("mate");

  /** Somebody on shift since a moment, with {@code chief} as coordinator. */
  public static UUID open(String username, Instant checkIn) {
    UUID id = UUID.randomUUID();
    put(id, username, checkIn, null, List.of(new Shifts.Interval(checkIn, null)));
    return id;
  }

  /** The pause of a shift that goes on begins. */
  public static void pause(UUID id, Instant at) {
    Shifts.ShiftTimes times = SHIFTS.get(id);
    List<Shifts.Interval> intervals = new ArrayList<>(times.onDuty());
    intervals.add(new Shifts.Interval(intervals.removeLast().from(), at));
    put(id, times.username(), times.checkIn(), null, intervals);
  }

  public static void resume(UUID id, Instant at) {
    Shifts.ShiftTimes times = SHIFTS.get(id);
    List<Shifts.Interval> intervals = new ArrayList<>(times.onDuty());
    intervals.add(new Shifts.Interval(at, null));
    put(id, times.username(), times.checkIn(), null, intervals);
  }

  public static void checkOut(UUID id, Instant at) {
    Shifts.ShiftTimes times = SHIFTS.get(id);
    List<Shifts.Interval> intervals = new ArrayList<>(times.onDuty());
    if (intervals.getLast().until() == null) {
      intervals.add(new Shifts.Interval(intervals.removeLast().from(), at));
    }
    put(id, times.username(), times.checkIn(), at, intervals);
  }

  private static void put(
      UUID id,
      String username,
      Instant checkIn,
      @Nullable Instant checkOut,
      List<Shifts.Interval> onDuty) {
    SHIFTS.put(
        id,
        new Shifts.ShiftTimes(
            id,
            username,
            TEAM,
            "C",
            "/C/T1/",
            List.of("chief"),
            null,
            checkIn,
            checkOut,
            onDuty,
            null));
  }

  @Bean
  @Primary
  Shifts madeUpShifts() {
    return new Shifts() {
      @Override
      public Optional<OpenShift> openOf(String username) {
        return SHIFTS.values().stream()
            .filter(shift -> shift.username().equals(username) && shift.checkOut() == null)
            .findFirst()
            .map(ShiftsForTests::shown);
      }

      @Override
      public Optional<OpenShift> open(UUID id) {
        return Optional.ofNullable(SHIFTS.get(id))
            .filter(shift -> shift.checkOut() == null)
            .map(ShiftsForTests::shown);
      }

      @Override
      public ShiftTimes times(UUID id) {
        return Optional.ofNullable(SHIFTS.get(id)).orElseThrow(ProblemException::notFound);
      }

      @Override
      public boolean isEntered(UUID id) {
        return false;
      }

      @Override
      public List<Closed> closedSince(Instant since, @Nullable UUID after, int limit) {
        return List.of();
      }
    };
  }

  @Bean
  @Primary
  OwnTeams madeUpTeams() {
    return shift ->
        shift.team().equals(TEAM) && MEMBERS.contains(CurrentAccess.require().viewer().username());
  }

  private static Shifts.OpenShift shown(Shifts.ShiftTimes times) {
    return new Shifts.OpenShift(
        times.id(),
        times.username(),
        times.team(),
        times.county(),
        times.path(),
        times.onDuty().getLast().until() != null,
        times.checkIn());
  }
}
