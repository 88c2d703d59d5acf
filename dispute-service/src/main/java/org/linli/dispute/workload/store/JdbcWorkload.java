package org.linli.dispute.workload.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.duty.DutyKind;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.Transitions;
import org.linli.dispute.workload.Workload;
import org.linli.dispute.workload.WorkloadStore;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWorkload implements WorkloadStore {

  private static final String[] OPEN =
      Arrays.stream(DisputeStatus.values())
          .filter(Transitions::isOpen)
          .map(Enum::name)
          .toArray(String[]::new);

  private final ViewerTransactions transactions;

  JdbcWorkload(ViewerTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public List<Workload> list(
      List<String> paths, Instant now, Instant soon, @Nullable String after, int limit) {
    return transactions.read(
        MatterChanges.serviceAccess(MatterChanges.LINLI),
        jdbc ->
            jdbc.sql(
                    """
                    with matters as (
                      select d.person collate "C" as username, count(*)::int as open from dispute d
                      where d.path ^@ any (:paths) and d.person is not null and d.status = any (:open)
                      group by 1),
                    owed as (
                      select y.username collate "C" as username,
                        count(*) filter (where y.due_at > :now)::int as soon,
                        count(*) filter (where y.due_at <= :now)::int as overdue,
                        count(*) filter (where y.kind = :visit)::int as visits
                      from duty y join dispute d on d.county_code = y.county_code and d.id = y.dispute_id
                      where y.ended_at is null and y.username is not null and y.due_at <= :soon and d.path ^@ any (:paths)
                      group by 1)
                    select username, coalesce(open, 0) as open, coalesce(soon, 0) as soon, coalesce(overdue, 0) as overdue,
                      coalesce(visits, 0) as visits
                    from matters full join owed using (username)
                    where cast(:after as text) is null or username > cast(:after as text) collate "C"
                    order by username limit :limit
                    """)
                .param("paths", paths.toArray(String[]::new))
                .param("open", OPEN)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("soon", soon.atOffset(ZoneOffset.UTC))
                .param("visit", DutyKind.VISIT.name())
                .param("after", after)
                .param("limit", limit)
                .query(
                    (row, n) ->
                        new Workload(
                            row.getString("username"),
                            row.getInt("open"),
                            row.getInt("soon"),
                            row.getInt("overdue"),
                            row.getInt("visits")))
                .list());
  }
}
