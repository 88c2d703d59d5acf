package org.linli.patrol.shift.store;

import static org.linli.commons.store.Columns.at;

import java.util.List;
import org.linli.commons.store.Statements;
import org.linli.commons.store.ViewerTransactions;
import org.linli.patrol.shift.Shift;
import org.linli.patrol.shift.Step;

/** The steps of shifts, in their order. */
final class ShiftSteps {

  private final ViewerTransactions transactions;
  private final Statements statements;

  ShiftSteps(ViewerTransactions transactions) {
    this.transactions = transactions;
    this.statements = new Statements(transactions);
  }

  void append(Shift shift, Step step) {
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    insert into shift_step (county_code, shift_id, seq, kind, at, received_at, by_username, fix)
                    select :county, :shift, coalesce(max(seq), 0) + 1, :kind, :at, :received, :by, :fix
                    from shift_step where county_code = :county and shift_id = :shift
                    """)
                .param("county", shift.who().county())
                .param("shift", shift.id())
                .param("kind", step.kind().name())
                .param("at", at(step.at()))
                .param("received", at(step.receivedAt()))
                .param("by", step.by())
                .param("fix", step.fix() == null ? null : step.fix().name())
                .update());
  }

  void fix(Shift shift, Step.FixOutcome outcome) {
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    update shift_step set fix = :fix where county_code = :county and shift_id = :shift
                      and seq = (select max(seq) from shift_step where county_code = :county and shift_id = :shift)
                    """)
                .param("fix", outcome.name())
                .param("county", shift.who().county())
                .param("shift", shift.id())
                .update());
  }

  List<Step> of(Shift shift) {
    return statements.list(
        "select * from shift_step where county_code = ? and shift_id = ? order by seq",
        ShiftRows::step,
        shift.who().county(),
        shift.id());
  }
}
