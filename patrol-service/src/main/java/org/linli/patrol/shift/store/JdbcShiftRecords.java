package org.linli.patrol.shift.store;

import static org.linli.commons.store.Columns.at;
import static org.linli.commons.store.Columns.atOrNull;

import java.util.List;
import java.util.Objects;
import org.linli.commons.store.ViewerTransactions;
import org.linli.patrol.shift.Shift;
import org.linli.patrol.shift.ShiftRecordStore;
import org.linli.patrol.shift.Step;

final class JdbcShiftRecords implements ShiftRecordStore {

  private final ViewerTransactions transactions;
  private final ShiftSteps steps;

  JdbcShiftRecords(ViewerTransactions transactions) {
    this.transactions = transactions;
    this.steps = new ShiftSteps(transactions);
  }

  @Override
  public void insert(Shift shift, List<Step> taken) {
    Shift.Entered entered = Objects.requireNonNull(shift.times().entered());
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    insert into shift (county_code, id, team_id, path, username, capacity, begins_at, state, checked_in_at, ended_at,
                      entered_by, entered_at, entered_reason)
                    values (:county, :id, :team, :path, :username, :capacity, :from, :state, :checkedIn, :ended,
                      :by, :at, :reason)
                    """)
                .param("county", shift.who().county())
                .param("id", shift.id())
                .param("team", shift.who().team())
                .param("path", shift.who().path())
                .param("username", shift.who().username())
                .param("capacity", shift.who().capacity().name())
                .param("from", at(shift.plan().from()))
                .param("state", shift.state().name())
                .param("checkedIn", atOrNull(shift.times().checkedIn()))
                .param("ended", atOrNull(shift.times().ended()))
                .param("by", entered.by())
                .param("at", at(entered.at()))
                .param("reason", entered.reason())
                .update());
    taken.forEach(step -> steps.append(shift, step));
  }
}
