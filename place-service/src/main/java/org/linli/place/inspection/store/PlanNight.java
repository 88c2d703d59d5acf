package org.linli.place.inspection.store;

import static org.linli.commons.store.Columns.at;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.linli.commons.store.ViewerTransactions;
import org.linli.place.inspection.PlanStore;

/** What the planning of a night asks and writes down. */
final class PlanNight {

  private static final String ACTOR = "linli";
  private static final int LOCK = 4093;

  private final ViewerTransactions transactions;
  private final ZoneId zone;

  PlanNight(ViewerTransactions transactions, ZoneId zone) {
    this.transactions = transactions;
    this.zone = zone;
  }

  Set<UUID> plannedPremises(List<String> paths) {
    return transactions.inside(
        jdbc ->
            new HashSet<>(
                jdbc.sql(
                        """
                        select premises_id from inspection_plan where state = 'PLANNED' and path ^@ any (?)
                          and (period = 'first' or period ^@ 'after ')
                        """)
                    .param(paths.toArray(String[]::new))
                    .query(UUID.class)
                    .list()));
  }

  Map<UUID, PlanStore.Basis> bases(List<String> paths) {
    String[] below = paths.toArray(String[]::new);
    Map<UUID, PlanStore.Basis> bases = new HashMap<>();
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select distinct on (premises_id) premises_id, id, day from (
                      select premises_id, id, (submitted_at at time zone ?)::date as day
                        from inspection where path ^@ any (?) and result in ('PASSED', 'DEFECTS_FOUND')
                      union all
                      select premises_id, id, due_on from inspection_plan where path ^@ any (?) and state = 'CANCELLED'
                        and (period = 'first' or period ^@ 'after ')) b
                    order by premises_id, day desc, id
                    """)
                .params(zone.getId(), below, below)
                .query(
                    (row, n) ->
                        bases.put(
                            row.getObject("premises_id", UUID.class),
                            new PlanStore.Basis(
                                row.getObject("id", UUID.class),
                                row.getObject("day", LocalDate.class))))
                .list());
    return bases;
  }

  boolean claim(LocalDate day, Instant now) {
    return changed(
        "insert into inspection_run (day, ran_at, planned) values (?, ?, 0) on conflict do nothing",
        day,
        at(now));
  }

  void ran(LocalDate day, int planned, LocalDate roundsBefore) {
    changed("update inspection_run set planned = ? where day = ?", planned, day);
    changed("delete from inspection_route where day < ?", roundsBefore);
  }

  void lock() {
    transactions.asService(
        ACTOR,
        jdbc ->
            jdbc.sql("select 1 from (select pg_advisory_xact_lock(?)) l")
                .param(LOCK)
                .query(Integer.class)
                .single());
  }

  private boolean changed(String sql, Object... values) {
    return transactions.inside(jdbc -> jdbc.sql(sql).params(values).update() == 1);
  }
}
