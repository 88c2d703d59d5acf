package org.linli.patrol.coverage.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linli.commons.access.Access;
import org.linli.commons.store.ViewerTransactions;
import org.linli.patrol.coverage.PlannedPatrols;

/**
 * Plans with their routes as they are drawn now, read as Linli itself: figures are cut to the
 * rights of who asks, and say nothing of who was to go.
 */
final class JdbcPlannedPatrols implements PlannedPatrols {

  private static final Access SERVICE = Access.ofService("coverage");

  private final ViewerTransactions transactions;

  JdbcPlannedPatrols(ViewerTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public List<Planned> between(Instant from, Instant to) {
    return transactions.read(
        SERVICE,
        jdbc ->
            jdbc.sql(
                    """
                    select p.path, p.starts_at, p.ends_at,
                      exists (select from shift s where s.planned_id = p.id and s.checked_in_at is not null) as held,
                      coalesce(points.grids, '{}') as grids, coalesce(points.premises, '{}') as premises
                    from planned_shift p
                    left join lateral (
                      select array_agg(distinct c.grid_code) as grids,
                        array_agg(distinct c.premises_id) filter (where c.premises_id is not null) as premises
                      from patrol_route r
                      join check_point c on c.county_code = r.county_code and c.route_id = r.id and c.version = r.version
                      where r.id = p.route_id) points on true
                    where p.state = 'PLANNED' and p.starts_at >= :from and p.starts_at < :to
                    """)
                .param("from", JdbcCoverageStore.time(from))
                .param("to", JdbcCoverageStore.time(to))
                .query((row, i) -> planned(row))
                .list());
  }

  private static Planned planned(ResultSet row) throws SQLException {
    return new Planned(
        row.getString("path"),
        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
        row.getObject("ends_at", OffsetDateTime.class).toInstant(),
        row.getBoolean("held"),
        Set.of((String[]) row.getArray("grids").getArray()),
        List.of((UUID[]) row.getArray("premises").getArray()));
  }
}
