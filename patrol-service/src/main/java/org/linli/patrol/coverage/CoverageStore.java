package org.linli.patrol.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where the parts are kept. All but {@link #inTurn} works in the transaction of a turn. */
public interface CoverageStore {

  /**
   * Where the working out stands.
   *
   * @param trackMark up to where changes of fixes were taken in
   * @param closedAt up to where ends of shifts were taken in
   * @param layoutHash of the cells that parts are worked out with; null before the first
   * @param foldedThrough days up to and with this one have no parts any more
   */
  record State(
      long trackMark,
      Instant closedAt,
      @Nullable UUID closedId,
      @Nullable Long layoutHash,
      long fabricVersion,
      LocalDate foldedThrough) {}

  /**
   * Works in one transaction while no other copy of the service does.
   *
   * @return empty where another copy is at it
   */
  <T> Optional<T> inTurn(Function<State, T> work);

  /** Shifts are to be worked out at a time, unless they were to be sooner. */
  void due(Collection<UUID> shifts, Instant at);

  /** Those of these shifts that were never heard of are to be worked out. */
  void dueIfUnknown(Collection<UUID> shifts, Instant at);

  /** All shifts that were worked out and ended after a day are to be worked out anew. */
  void allDue(LocalDate after, Instant at);

  /** The shift that has waited longest to be worked out; those that never were come first. */
  Optional<UUID> nextDue(Instant now);

  /** Nothing is to be done for a shift before a time; null for never. */
  void settle(UUID shift, @Nullable Instant next);

  /** Whether a shift was worked out before. */
  boolean hasParts(UUID shift);

  /**
   * Puts the parts of a shift in the place of those it had; days that are folded stay as they are.
   *
   * @param path of the area the shift belongs to
   * @param after parts and duty up to and with this day are left out
   */
  void replace(
      Patrolled shift, long fabricVersion, List<Part> parts, List<DutyHour> duty, LocalDate after);

  void tracksTakenIn(long mark);

  void endsTakenIn(Instant at, UUID id);

  void laidOut(long layoutHash, long fabricVersion);

  /** The first day, up to and with that one, which has parts. */
  Optional<LocalDate> firstDayWithParts(LocalDate through);

  /** Puts what all shifts saw on a day in the place of their parts. */
  void fold(LocalDate day, DayHours hours);

  /** Days up to and with this one have no parts any more. */
  void foldedThrough(LocalDate day);
}
