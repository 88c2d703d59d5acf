package org.linli.place.inspection.store;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.store.Statements;
import org.linli.commons.store.ViewerTransactions;
import org.linli.place.premises.PremisesRef;

/** Plans and inspections follow their premises, as Linli itself. */
final class PremisesFollowing {

  private static final String ACTOR = "linli";

  private final ViewerTransactions transactions;

  PremisesFollowing(ViewerTransactions transactions) {
    this.transactions = transactions;
  }

  /** New names and places for what is still to be done. */
  void refresh(PremisesRef premises) {
    change(
        """
        update inspection_plan set county_code = ?, premises_number = ?, premises_name = ?, premises_kind = ?, path = ?,
          grid_code = ?, lon = ?, lat = ?
        where premises_id = ? and state = 'PLANNED'
        """,
        premises.countyCode(),
        premises.number(),
        premises.name(),
        premises.kind(),
        premises.path(),
        premises.gridCode(),
        premises.lon(),
        premises.lat(),
        premises.id());
  }

  /**
   * Open plans of premises that became part of others: struck off where the others have one for the
   * same, else theirs; inspections become theirs.
   */
  void merge(UUID from, PremisesRef into) {
    List<UUID> plans =
        transactions.asService(
            ACTOR,
            jdbc ->
                jdbc.sql(
                        "select id from inspection_plan where premises_id = ? and state = 'PLANNED' for update")
                    .param(from)
                    .query(UUID.class)
                    .list());
    for (UUID plan : plans) {
      step(plan, into.number());
      int struck =
          change(
              """
              update inspection_plan p set state = 'CANCELLED', version = version + 1
              where p.id = ? and exists (select from inspection_plan o where o.premises_id = ? and (o.period = p.period
                or (o.state = 'PLANNED' and o.checklist = p.checklist and o.campaign is not distinct from p.campaign)))
              """,
              plan,
              into.id());
      if (struck == 0) {
        change(
            "update inspection_plan set premises_id = ?, version = version + 1 where id = ?",
            into.id(),
            plan);
      }
    }
    change("update inspection set premises_id = ? where premises_id = ?", into.id(), from);
    refresh(into);
  }

  /** What was done there lies where the premises lie now. */
  void move(PremisesRef premises) {
    refresh(premises);
    change(
        "update inspection_plan set county_code = ?, path = ?, grid_code = ? where premises_id = ?",
        premises.countyCode(),
        premises.path(),
        premises.gridCode(),
        premises.id());
    change(
        "update inspection set path = ?, grid_code = ? where premises_id = ?",
        premises.path(),
        premises.gridCode(),
        premises.id());
  }

  private void step(UUID plan, String into) {
    change(
        """
        insert into inspection_plan_step (county_code, plan_id, id, at, by_username, what, reason)
        select county_code, id, gen_random_uuid(), now(), coalesce(viewer_username(), 'linli'), 'MERGED', ?
        from inspection_plan where id = ?
        """,
        into,
        plan);
  }

  private int change(String sql, @Nullable Object... values) {
    return transactions.asService(ACTOR, jdbc -> Statements.filled(jdbc.sql(sql), values).update());
  }
}
