package org.linli.patrol.shift.store;

import static org.linli.commons.store.Columns.at;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.audit.Audit;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.store.ViewerTransactions;
import org.linli.patrol.shift.DutyTimes;
import org.linli.patrol.shift.Shift;
import org.linli.patrol.shift.ShiftState;
import org.linli.patrol.shift.ShiftStore;
import org.linli.patrol.shift.Shifts;

final class ShiftLookup implements Shifts {

  private final ViewerTransactions transactions;
  private final ShiftStore store;

  ShiftLookup(ViewerTransactions transactions, ShiftStore store) {
    this.transactions = transactions;
    this.store = store;
  }

  @Override
  public Optional<OpenShift> openOf(String username) {
    return store.asLinli(() -> store.openOf(username).map(ShiftLookup::open));
  }

  @Override
  public Optional<OpenShift> open(UUID id) {
    return store.asLinli(
        () -> store.find(id).filter(shift -> shift.state().isOpen()).map(ShiftLookup::open));
  }

  @Override
  public ShiftTimes times(UUID id) {
    return store.asLinli(
        () -> {
          Shift shift = store.find(id).orElseThrow(ProblemException::notFound);
          Instant checkIn = shift.times().checkedIn();
          if (checkIn == null) {
            throw ProblemException.notFound();
          }
          Shift.Entered entered = shift.times().entered();
          return new ShiftTimes(
              id,
              shift.who().username(),
              shift.who().team(),
              shift.who().county(),
              shift.who().path(),
              coordinators(shift),
              shift.plan().route(),
              checkIn,
              shift.times().ended(),
              DutyTimes.of(store.steps(shift)),
              entered == null ? null : entered.at());
        });
  }

  @Override
  public boolean isEntered(UUID id) {
    return store.asLinli(
        () -> store.find(id).filter(shift -> shift.times().entered() != null).isPresent());
  }

  @Override
  public List<Closed> closedSince(Instant since, @Nullable UUID after, int limit) {
    return transactions.asService(
        Audit.LINLI,
        jdbc ->
            jdbc.sql(
                    """
                    select id, coalesce(entered_at, ended_at) as closed_at from shift
                    where ended_at is not null and coalesce(entered_at, ended_at) >= :since
                      and (:after::uuid is null or (coalesce(entered_at, ended_at), id) > (:since, :after::uuid))
                    order by coalesce(entered_at, ended_at), id limit :limit
                    """)
                .param("since", at(since))
                .param("after", after)
                .param("limit", limit)
                .query(
                    (row, n) -> new Closed(row.getObject("id", UUID.class), at(row, "closed_at")))
                .list());
  }

  /** Those of now who were appointed before it was over, or before it was entered. */
  private List<String> coordinators(Shift shift) {
    Shift.Entered entered = shift.times().entered();
    Instant over = entered == null ? shift.times().ended() : entered.at();
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select c.username from team t, unnest(t.coordinators, t.coordinators_since) as c (username, since)
                    where t.county_code = :county and t.id = :team and (:over::timestamptz is null or c.since <= :over)
                    """)
                .param("county", shift.who().county())
                .param("team", shift.who().team())
                .param("over", over == null ? null : at(over))
                .query(String.class)
                .list());
  }

  private static OpenShift open(Shift shift) {
    return new OpenShift(
        shift.id(),
        shift.who().username(),
        shift.who().team(),
        shift.who().county(),
        shift.who().path(),
        shift.state() == ShiftState.PAUSED,
        Objects.requireNonNull(shift.times().checkedIn()));
  }
}
