package org.linli.patrol.shift;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.patrol.team.Member;

/** Where shifts are kept. All but the first two works in the transaction that is running. */
public interface ShiftStore {

  /** Does all of this or nothing, as the caller. */
  <T> T together(Supplier<T> work);

  /** Does this as Linli itself, in the transaction that is running or in one of its own. */
  <T> T asLinli(Supplier<T> work);

  /** One change at a time of what somebody is planned for or does; until the transaction ends. */
  void alone(String username);

  void insert(Shift shift, Step first);

  Optional<Shift> find(UUID id);

  /** As {@link #find}, and nobody else changes it until the transaction ends. */
  Optional<Shift> lock(UUID id);

  /** Keeps who has it, where it stands, and the step that led there. */
  void save(Shift shift, Step step);

  /** Says what became of the fix of the last step. */
  void fix(Shift shift, Step.FixOutcome outcome);

  List<Step> steps(Shift shift);

  Optional<Shift> openOf(String username);

  /** Somebody's shifts that begin in a period, by time. */
  List<Shift> of(String username, Instant from, Instant until);

  /** Shifts that begin in a period, by time. */
  List<Shift> list(Filter filter, @Nullable Place after, int limit);

  /** The people planned into a planned shift or there; those taken off it left out. */
  List<Shift> crew(UUID planned);

  /** Open shifts that nobody checked out of by then. */
  List<Shift> forgotten(Instant now, int forgottenMinutes, int longestHours, int limit);

  /**
   * Shifts of somebody whose time, widened by so much, meets a period.
   *
   * @param longestHours for which one that nobody planned goes on at most
   */
  List<Shift> meeting(
      String username, Instant from, Instant until, int restHours, int longestHours);

  /** Whether somebody said that they cannot at some time of a period. */
  boolean isAbsent(String username, Instant from, Instant until);

  /** Somebody's memberships of a team. */
  List<Member> memberships(UUID team, String username);

  /** The stand-in that is open for a shift. */
  Optional<UUID> openStandIn(UUID shift);

  boolean isHandedOver(UUID shift);

  /**
   * What is looked for.
   *
   * @param state null for any; MISSED is told by {@code now}
   */
  record Filter(
      List<String> paths,
      @Nullable UUID team,
      @Nullable ShiftState state,
      Instant from,
      Instant until,
      Instant now) {
    public Filter {
      paths = List.copyOf(paths);
    }
  }

  /** A place in a list. */
  record Place(Instant from, UUID id) {}
}
