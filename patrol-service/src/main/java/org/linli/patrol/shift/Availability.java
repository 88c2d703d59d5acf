package org.linli.patrol.shift;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.commons.settings.Settings;
import org.linli.patrol.Limit;
import org.linli.patrol.team.Capacity;
import org.linli.patrol.team.Member;

/** Whether somebody can go at a time, asked of all their shifts in whatever area. */
public final class Availability {

  private final ShiftStore store;
  private final Settings settings;
  private final Clock clock;

  public Availability(ShiftStore store, Settings settings, Clock clock) {
    this.store = store;
    this.settings = settings;
    this.clock = clock;
  }

  /** Why somebody cannot go; the code of its text is {@link #code()}. */
  public enum Obstacle {
    NOT_MEMBER("shift-not-member"),
    OVERLAP("shift-overlap"),
    REST("shift-rest"),
    ABSENT("shift-absent");

    private final String code;

    Obstacle(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  /**
   * All that stands against it. Holds until the transaction ends: nobody else plans the same person
   * meanwhile.
   *
   * @param except shifts that do not count, because they change hands
   */
  public Set<Obstacle> obstacles(
      UUID team, String username, Instant from, Instant until, Set<UUID> except) {
    return store.asLinli(
        () -> {
          store.alone(username);
          Set<Obstacle> found = new LinkedHashSet<>();
          if (capacity(team, username, from).isEmpty()) {
            found.add(Obstacle.NOT_MEMBER);
          }
          int rest = settings.limit(Limit.REST_HOURS);
          int longest = settings.limit(Limit.UNPLANNED_HOURS);
          List<Shift> near = store.meeting(username, from, until, rest, longest);
          for (Shift other : near) {
            if (!except.contains(other.id())) {
              found.add(meets(other, from, until, longest) ? Obstacle.OVERLAP : Obstacle.REST);
            }
          }
          if (store.isAbsent(username, from, until)) {
            found.add(Obstacle.ABSENT);
          }
          return found;
        });
  }

  /** As what somebody belongs to a team on the day of a moment. */
  public Optional<Capacity> capacity(UUID team, String username, Instant at) {
    LocalDate day = at.atZone(clock.getZone()).toLocalDate();
    return store.asLinli(
        () ->
            store.memberships(team, username).stream()
                .filter(member -> member.isMemberOn(day))
                .map(Member::capacity)
                .findFirst());
  }

  private static boolean meets(Shift other, Instant from, Instant until, int longestHours) {
    Instant end = other.times().ended() == null ? other.plan().until() : other.times().ended();
    if (end == null) {
      end = other.plan().from().plusSeconds(3600L * longestHours);
    }
    return other.plan().from().isBefore(until) && end.isAfter(from);
  }
}
