package org.linli.grid.check.store;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.store.Columns;
import org.linli.commons.store.ViewerTransactions;
import org.linli.grid.check.BoundaryCheck;
import org.linli.grid.check.CheckStore;
import org.linli.grid.check.Landscape;
import org.linli.grid.check.Numbered;
import org.linli.grid.topology.Finding;
import org.linli.grid.topology.FindingKind;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * SQL of checks. What a worker does runs as Linli; silence is measured by the database's clock, the
 * one that all copies of the service share.
 */
final class SqlChecks implements CheckStore {

  private static final Access LINLI = Access.ofService("linli");
  private static final int ROWS_A_STATEMENT = 1000;

  private final ViewerTransactions transactions;
  private final OnceById once;

  SqlChecks(ViewerTransactions transactions, OnceById once) {
    this.transactions = transactions;
    this.once = once;
  }

  @Override
  public UUID create(BoundaryCheck waiting, @Nullable String key) {
    return transactions.write(
        jdbc ->
            once.make(
                key,
                "check " + waiting.subject() + waiting.tolerance(),
                () -> {
                  insert(jdbc, waiting);
                  return waiting.id();
                }));
  }

  private static void insert(JdbcClient jdbc, BoundaryCheck waiting) {
    BoundaryCheck.OfRevision revision = waiting.subject().revision();
    jdbc.sql(
            """
            insert into boundary_check (id, area_code, path, revision_id, revision_version,
                                        sliver_metres, least_square_metres, started_by, created_at)
            values (:id, :area, :path, :revision, :version, :sliver, :least, :by, :at)
            """)
        .param("id", waiting.id())
        .param("area", waiting.subject().area())
        .param("path", waiting.subject().path())
        .param("revision", revision == null ? null : revision.id())
        .param("version", revision == null ? null : revision.version())
        .param("sliver", waiting.tolerance().sliverMetres())
        .param("least", waiting.tolerance().leastSquareMetres())
        .param("by", waiting.startedBy())
        .param("at", Columns.at(waiting.createdAt()))
        .update();
  }

  @Override
  public List<BoundaryCheck> list(String path, @Nullable After after, int limit) {
    return transactions.read(
        jdbc ->
            jdbc.sql(
                    """
                    select * from boundary_check
                    where path ^@ :path
                      and (:at::timestamptz is null or (created_at, id) < (:at, :id::uuid))
                    order by created_at desc, id desc limit :limit
                    """)
                .param("path", path)
                .param("at", after == null ? null : Columns.at(after.createdAt()))
                .param("id", after == null ? null : after.id())
                .param("limit", limit)
                .query((row, number) -> CheckRows.check(row, List.of()))
                .list());
  }

  @Override
  public Optional<BoundaryCheck> find(UUID id) {
    return transactions.read(
        jdbc -> {
          List<BoundaryCheck.Count> counts =
              jdbc.sql(
                      """
                      select kind, severity, count(*) as count from boundary_check_finding
                      where check_id = ? group by kind, severity order by min(number)
                      """)
                  .param(id)
                  .query(CheckRows::count)
                  .list();
          return jdbc.sql("select * from boundary_check where id = ?")
              .param(id)
              .query((row, number) -> CheckRows.check(row, counts))
              .optional();
        });
  }

  @Override
  public List<Numbered> findings(UUID id, Set<FindingKind> kinds, int after, int limit) {
    return transactions.read(
        jdbc ->
            jdbc.sql(
                    """
                    select *, st_asbinary(geom) as wkb from boundary_check_finding
                    where check_id = :id and number > :after
                      and (:all or kind = any (:kinds))
                    order by number limit :limit
                    """)
                .param("id", id)
                .param("after", after)
                .param("all", kinds.isEmpty())
                .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .param("limit", limit)
                .query(CheckRows::finding)
                .list());
  }

  @Override
  public Landscape landscape(String path) {
    return transactions.read(LINLI, jdbc -> new LandscapeReader(jdbc, path).all());
  }

  @Override
  public Landscape landscape(String path, Collection<String> codes) {
    return transactions.read(LINLI, jdbc -> new LandscapeReader(jdbc, path).only(codes));
  }

  @Override
  public Optional<Taken> take(Duration silence) {
    return transactions.write(
        LINLI,
        jdbc ->
            jdbc.sql(
                    """
                    update boundary_check
                    set state = 'RUNNING', attempt = attempt + 1, heartbeat_at = now(), progress = 0
                    where id = (
                      select id from boundary_check
                      where state = 'WAITING'
                        or state = 'RUNNING' and heartbeat_at < now() - make_interval(secs => ?)
                      order by created_at limit 1
                      for update skip locked)
                    returning *
                    """)
                .param((double) silence.toSeconds())
                .query(CheckRows::taken)
                .optional());
  }

  @Override
  public boolean beat(Taken taken, double progress) {
    return own(taken, "heartbeat_at = now(), progress = :progress", Map.of("progress", progress));
  }

  @Override
  public void fail(Taken taken, BoundaryCheck.Failure failure) {
    own(
        taken,
        "state = 'FAILED', finished_at = now(), progress = 1, failure = :failure",
        Map.of("failure", failure.wireName()));
  }

  @Override
  public void release(Taken taken) {
    own(
        taken,
        "state = 'WAITING', attempt = attempt - 1, heartbeat_at = null, progress = 0",
        Map.of());
  }

  /** Changes a check unless another worker has taken it. */
  private boolean own(Taken taken, String change, Map<String, ?> values) {
    return transactions.write(
        LINLI,
        jdbc ->
            jdbc.sql(
                        "update boundary_check set "
                            + change
                            + " where id = :id and attempt = :attempt and state = 'RUNNING'")
                    .params(values)
                    .param("id", taken.id())
                    .param("attempt", taken.attempt())
                    .update()
                == 1);
  }

  @Override
  public void finish(Taken taken, Landscape checked, List<Finding> findings) {
    transactions.write(
        LINLI,
        jdbc -> {
          int ended =
              jdbc.sql(
                      """
                      update boundary_check
                      set state = 'DONE', finished_at = now(), progress = 1,
                        fabric_version = :version, units = :units, findings = :findings
                      where id = :id and attempt = :attempt and state = 'RUNNING'
                      """)
                  .param("version", checked.version())
                  .param("units", checked.units().size())
                  .param("findings", findings.size())
                  .param("id", taken.id())
                  .param("attempt", taken.attempt())
                  .update();
          if (ended == 1) {
            int kept = Math.min(findings.size(), MOST_FINDINGS);
            for (int from = 0; from < kept; from += ROWS_A_STATEMENT) {
              keep(
                  jdbc,
                  taken,
                  from,
                  findings.subList(from, Math.min(from + ROWS_A_STATEMENT, kept)));
            }
          }
          return ended;
        });
  }

  private static void keep(JdbcClient jdbc, Taken taken, int from, List<Finding> findings) {
    jdbc.sql(
            """
            insert into boundary_check_finding (check_id, number, path, kind, severity, codes, geom,
                                                square_metres, width_metres)
            select :id, :from + f.n, :path, f.kind, f.severity, string_to_array(f.codes, ' '),
                   f.geom::geometry, f.size, f.width
            from unnest(:kinds::text[], :severities::text[], :codes::text[], :places::text[],
                        :sizes::float8[], :widths::float8[])
              with ordinality as f(kind, severity, codes, geom, size, width, n)
            """)
        .param("id", taken.id())
        .param("from", from)
        .param("path", taken.subject().path())
        .param("kinds", findings.stream().map(f -> f.kind().name()).toArray(String[]::new))
        .param("severities", findings.stream().map(f -> f.severity().name()).toArray(String[]::new))
        // Codes have no spaces.
        .param(
            "codes", findings.stream().map(f -> String.join(" ", f.codes())).toArray(String[]::new))
        .param(
            "places", findings.stream().map(f -> CheckRows.hex(f.place())).toArray(String[]::new))
        .param("sizes", findings.stream().map(Finding::squareMetres).toArray(Double[]::new))
        .param("widths", findings.stream().map(Finding::widthMetres).toArray(Double[]::new))
        .update();
  }

  @Override
  public void purge(Duration age) {
    transactions.write(
        LINLI,
        jdbc ->
            jdbc.sql(
                    """
                    delete from boundary_check
                    where state in ('DONE', 'FAILED')
                      and finished_at < now() - make_interval(days => ?)
                    """)
                .param((int) age.toDays())
                .update());
  }
}
