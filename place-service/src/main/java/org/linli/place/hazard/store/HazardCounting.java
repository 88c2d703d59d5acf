package org.linli.place.hazard.store;

import static org.linli.commons.store.Columns.at;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.commons.store.ViewerTransactions;
import org.linli.place.hazard.HazardStore;
import org.linli.place.hazard.HazardStore.Counts;

/** How many hazards there are, by area; those that were none do not count. */
final class HazardCounting {

  private final ViewerTransactions transactions;

  HazardCounting(ViewerTransactions transactions) {
    this.transactions = transactions;
  }

  Map<String, Counts> counts(List<String> paths, HazardStore.Window window, Instant now) {
    return transactions.inside(
        jdbc ->
            jdbc
                .sql(
                    """
                    select p.path,
                      count(*) filter (where h.due_at >= :from and h.due_at < :until) as due,
                      count(*) filter (where h.due_at >= :from and h.due_at < :until and h.state = 'CLOSED' and h.rectified_at <= h.due_at) as in_time,
                      count(*) filter (where h.state <> 'CLOSED') as open,
                      count(*) filter (where h.state <> 'CLOSED' and coalesce(h.rectified_at, :now) > h.due_at) as overdue,
                      count(*) filter (where h.state <> 'CLOSED' and h.grade = 'MAJOR') as major,
                      count(*) filter (where h.reported_at >= :from and h.reported_at < :until) as reported,
                      count(*) filter (where h.closed_at >= :from and h.closed_at < :until) as closed
                    from unnest(:paths) as p (path) join hazard h on h.path ^@ p.path
                    where h.state <> 'NOT_A_HAZARD'
                    group by p.path
                    """)
                .param("paths", paths.toArray(String[]::new))
                .param("from", at(window.from()))
                .param("until", at(window.until()))
                .param("now", at(now))
                .query(
                    (row, number) ->
                        Map.entry(
                            row.getString("path"),
                            new Counts(
                                row.getLong("due"),
                                row.getLong("in_time"),
                                row.getLong("open"),
                                row.getLong("overdue"),
                                row.getLong("major"),
                                row.getLong("reported"),
                                row.getLong("closed"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }
}
