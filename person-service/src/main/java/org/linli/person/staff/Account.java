package org.linli.person.staff;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;

/**
 * An account as it is kept.
 *
 * @param countyCode the root area, leading key of what is kept
 * @param stateReason why it was suspended, or why they left
 * @param locale {@code zh-CN} or {@code en}
 */
public record Account(
    Staff staff,
    String countyCode,
    Origin origin,
    String locale,
    Dates dates,
    @Nullable String stateReason,
    int version) {

  /** How an account came. */
  public enum Origin {
    PORTAL,
    KEYCLOAK,
    IMPORT
  }

  /**
   * Days on which the state changes by itself.
   *
   * @param awayUntil last day away
   * @param lastDay last day of serving
   */
  public record Dates(
      @Nullable LocalDate awayFrom, @Nullable LocalDate awayUntil, @Nullable LocalDate lastDay) {

    public static final Dates NONE = new Dates(null, null, null);

    /**
     * With these days away too.
     *
     * @throws ProblemException 409 {@code absence-planned} where other days, apart from these, are
     *     planned
     */
    public Dates away(LocalDate from, LocalDate until, LocalDate today) {
      LocalDate before = awayFrom;
      LocalDate last = awayUntil;
      if (before == null || last == null || last.isBefore(today)) {
        return new Dates(from, until, lastDay);
      }
      if (from.isAfter(last.plusDays(1)) || until.isBefore(before.minusDays(1))) {
        throw ProblemException.conflict("absence-planned", before, last);
      }
      return new Dates(
          from.isBefore(before) ? from : before, until.isAfter(last) ? until : last, lastDay);
    }

    /** The state that a day brings about. */
    StaffState on(LocalDate today, StaffState before) {
      if (before == StaffState.LEFT || (lastDay != null && today.isAfter(lastDay))) {
        return StaffState.LEFT;
      }
      boolean away =
          awayFrom != null
              && awayUntil != null
              && !today.isBefore(awayFrom)
              && !today.isAfter(awayUntil);
      return switch (before) {
        case ACTIVE, ON_LEAVE -> away ? StaffState.ON_LEAVE : StaffState.ACTIVE;
        case INVITED, SUSPENDED, LEFT -> before;
      };
    }

    /** The next day after this one on which a state may change, or null. */
    public @Nullable LocalDate nextAfter(LocalDate today) {
      LocalDate next = null;
      for (LocalDate day :
          new @Nullable LocalDate[] {
            awayFrom,
            awayUntil == null ? null : awayUntil.plusDays(1),
            lastDay == null ? null : lastDay.plusDays(1)
          }) {
        if (day != null && day.isAfter(today) && (next == null || day.isBefore(next))) {
          next = day;
        }
      }
      return next;
    }
  }

  public StaffState state() {
    return staff.state();
  }

  /** The same in another state. */
  public Account in(StaffState state, @Nullable String reason) {
    Staff now =
        new Staff(
            staff.id(), staff.username(), staff.name(), staff.homeArea(), staff.path(), state);
    return new Account(now, countyCode, origin, locale, dates, reason, version);
  }

  public Account with(Dates other) {
    return new Account(staff, countyCode, origin, locale, other, stateReason, version);
  }

  /** As it is to be on this day: what was planned has come or gone. */
  public Account on(LocalDate today) {
    StaffState next = dates.on(today, state());
    boolean over = dates.awayUntil() != null && today.isAfter(dates.awayUntil());
    Account turned = next == state() ? this : in(next, stateReason);
    return over ? turned.with(new Dates(null, null, dates.lastDay())) : turned;
  }
}
