package org.linli.patrol.shift;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What other features ask of shifts. Answers are Linli's own, whoever asks: what of it is shown to
 * whom is for the asking feature to decide.
 */
public interface Shifts {

  /** The shift that somebody is on or paused, if any; there is never more than one. */
  Optional<OpenShift> openOf(String username);

  /** A shift, if somebody is on it or paused. */
  Optional<OpenShift> open(UUID id);

  /**
   * When somebody was on duty on a shift, whatever has become of it since.
   *
   * @throws org.linli.commons.problem.ProblemException 404 where there is none, or nobody has
   *     checked in
   */
  ShiftTimes times(UUID id);

  /** Whether somebody else entered a shift afterwards, so that nobody knowingly began it. */
  boolean isEntered(UUID id);

  /**
   * Shifts in the order in which they ended, or were entered afterwards.
   *
   * @param after with {@code since}, the last one known; null for all at or after it
   */
  List<Closed> closedSince(Instant since, @Nullable UUID after, int limit);

  /**
   * Somebody on duty.
   *
   * @param team the team
   * @param county code of the county of the team's area
   * @param path path of the team's area
   * @param since when they checked in
   */
  record OpenShift(
      UUID id,
      String username,
      UUID team,
      String county,
      String path,
      boolean paused,
      Instant since) {}

  /** A time on duty; without end while it lasts. */
  record Interval(Instant from, @Nullable Instant until) {

    /** Whether it holds a moment, its ends included. */
    public boolean holds(Instant at) {
      return !at.isBefore(from) && (until == null || !at.isAfter(until));
    }
  }

  /**
   * The times of a shift.
   *
   * @param coordinators usernames of those who were appointed before it was over
   * @param route null for none
   * @param checkOut null while it lasts
   * @param onDuty in order, pauses excluded
   * @param enteredAt when somebody else entered it afterwards; null of one that was walked into
   */
  record ShiftTimes(
      UUID id,
      String username,
      UUID team,
      String county,
      String path,
      List<String> coordinators,
      @Nullable UUID route,
      Instant checkIn,
      @Nullable Instant checkOut,
      List<Interval> onDuty,
      @Nullable Instant enteredAt) {

    public ShiftTimes {
      coordinators = List.copyOf(coordinators);
      onDuty = List.copyOf(onDuty);
    }

    /**
     * Whether it was not over by then; one entered afterwards is not over before it is entered. Who
     * is appointed later is not shown where somebody was on it.
     */
    public boolean wasNotOverAt(Instant appointed) {
      Instant over = enteredAt == null ? checkOut : enteredAt;
      return over == null || !appointed.isAfter(over);
    }

    /** Whether somebody was on duty at that moment. */
    public boolean onDutyAt(Instant at) {
      return onDuty.stream().anyMatch(interval -> interval.holds(at));
    }
  }

  /**
   * A shift that has ended.
   *
   * @param at when it ended; of one entered afterwards, when it was entered
   */
  record Closed(UUID id, Instant at) {}
}
