package org.linli.dispute.lapse.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.lapse.Lapse;
import org.linli.dispute.lapse.LapseStore;
import org.linli.dispute.matter.MatterChanges;

final class JdbcLapses implements LapseStore {

  /**
   * The numbers are the bits of the milestones VISIT_DUE, PERFORMANCE_DUE and DEADLINE_DUE; the
   * states of the deadline are those of its index.
   */
  private static final String FIND =
      """
      (select 'SUSPENSION_OVER' as kind, dispute_id from work_pause
       where kind = 'SUSPENSION' and resumed_at is null and until_on < :today limit 500)
      union all
      (select 'DEADLINE_PASSED', id from dispute
       where deadline_on < :today and milestones & 8192 = 0
         and status in ('TRIAGED', 'ASSIGNED', 'MEDIATING', 'SUSPENDED', 'REOPENED') limit 500)
      union all
      (select distinct 'CLAUSE_FELL_DUE', d.id from agreement_clause c
       join dispute d on d.county_code = c.county_code and d.id = c.dispute_id
       where c.due_on < :today and c.performance <> 'PERFORMED' and d.milestones & 16 = 0
         and d.status in ('AGREED', 'CONFIRMATION_APPLIED', 'CONFIRMED', 'CONFIRMATION_REJECTED', 'PERFORMING', 'VISITED')
       limit 500)
      union all
      (select distinct 'VISIT_FELL_DUE', d.id from return_visit v
       join dispute d on d.county_code = v.county_code and d.id = v.dispute_id
       where v.due_on < :today and v.state = 'PLANNED' and d.milestones & 64 = 0 limit 500)
      union all
      (select 'CONFIRMATION_LAPSED', dispute_id from duty
       where kind = 'CONFIRMATION_APPLY' and ended_at is null and due_at < :now limit 500)
      """;

  private final ViewerTransactions transactions;

  JdbcLapses(ViewerTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public List<Lapse> find(LocalDate today, Instant now) {
    return transactions.read(
        MatterChanges.serviceAccess(MatterChanges.LINLI),
        jdbc ->
            jdbc.sql(FIND)
                .param("today", today)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(
                    (row, n) ->
                        new Lapse(
                            Lapse.Kind.valueOf(row.getString(1)), row.getObject(2, UUID.class)))
                .list());
  }
}
