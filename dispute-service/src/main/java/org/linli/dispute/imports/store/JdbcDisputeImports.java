package org.linli.dispute.imports.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.linli.commons.sealing.Seal;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.imports.DisputeImportStore;
import org.linli.dispute.imports.DisputeRow;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Rows go by COPY into a temporary table, are sorted out there, and then into the tables under the
 * policies of the starter.
 */
@Repository
class JdbcDisputeImports implements DisputeImportStore {

  /** Fewer rows than these leave it to the database's own housekeeping. */
  private static final long ROWS_WORTH_STATISTICS = 5_000;

  private static final String STAGING =
      """
      create temporary table staged_dispute (
        row bigint not null, id uuid not null, county_code text not null, source_id text collate "C" not null,
        category text not null, level text, status text not null, lon double precision not null,
        lat double precision not null, grid_code text not null, area_code text collate "C" not null,
        path text not null, h3_cell bigint not null, received_on date not null, received_at timestamptz not null,
        closed_at timestamptz,
        unit_code text collate "C", outcome text, summary text, milestones integer not null,
        ring text, wrapped bytea, text_id uuid, words_sealed bytea, party_ids uuid[], party_names bytea[]
      ) on commit drop
      """;

  private static final String INSERT =
      """
      insert into dispute (county_code, id, number, source, source_id, category, level, status, position, grid_code,
                           area_code, path, h3_cell, received_on, received_at, closed_at, created_by, import_id,
                           unit_code, outcome, summary, milestones)
      select s.county_code, s.id,
             s.area_code || '-' || r.year || '-' ||
               lpad((r.first + row_number() over (partition by s.area_code, r.year order by s.received_at, s.row))::text,
                    5, '0'),
             :source, s.source_id, s.category, s.level, s.status, st_setsrid(st_makepoint(s.lon, s.lat), 4490),
             s.grid_code, s.area_code, s.path, s.h3_cell, s.received_on, s.received_at, s.closed_at, :by, :import,
             case when s.status <> 'RECEIVED' then s.unit_code end, s.outcome, s.summary, s.milestones
      from staged_dispute s
      join reserved_number r on r.area_code = s.area_code and r.year = extract(year from s.received_on)
      on conflict (county_code, source, source_id) where source_id is not null do nothing
      """;

  private static final String EVENTS =
      """
      insert into dispute_event (county_code, dispute_id, version, status, at, by_subject)
      select county_code, id, 1, status, now(), :by from staged_dispute
      """;

  private final ViewerTransactions transactions;
  private final JdbcTemplate template;
  private final Seal seal;
  private final ImportedFiles files;

  JdbcDisputeImports(
      ViewerTransactions transactions, JdbcTemplate template, Seal seal, ImportedFiles files) {
    this.transactions = transactions;
    this.template = template;
    this.seal = seal;
    this.files = files;
  }

  @Override
  public void store(Batch batch, Consumer<Consumer<DisputeRow>> rows, Outcome outcome) {
    long stored =
        transactions.write(batch.starter(), jdbc -> storeInTransaction(jdbc, batch, rows, outcome));
    if (stored < 0) {
      throw new IllegalStateException("import " + batch.id() + " stored " + stored + " rows");
    }
  }

  private long storeInTransaction(
      JdbcClient jdbc, Batch batch, Consumer<Consumer<DisputeRow>> rows, Outcome outcome) {
    jdbc.sql(STAGING).update();
    long staged = stage(rows);
    jdbc.sql("analyze staged_dispute").update();
    long twice = removeRepeated(jdbc, batch.keepFirst(), outcome);
    long present = removePresent(jdbc, batch.source());
    outcome.unchanged(present + (batch.keepFirst() ? twice : 0));
    long fresh = staged - twice - present;
    outcome.beforeStoring(fresh);
    if (fresh > 0) {
      reserveNumbers(jdbc, batch);
      String subject = batch.starter().viewer().subject();
      jdbc.sql(INSERT)
          .param("source", batch.source())
          .param("by", subject)
          .param("import", batch.id())
          .update();
      if (fresh >= ROWS_WORTH_STATISTICS) {
        jdbc.sql("select refresh_dispute_statistics()").query().singleRow();
      }
      jdbc.sql(EVENTS).param("by", subject).update();
      files.store(jdbc, batch);
      jdbc.sql("select append_fact(null, null, ?)").param(batch.id()).query().singleRow();
    }
    return fresh;
  }

  private long stage(Consumer<Consumer<DisputeRow>> rows) {
    Long staged =
        template.execute(
            (ConnectionCallback<Long>)
                connection -> {
                  StagingCopy copy = new StagingCopy(copyIn(connection), seal);
                  try {
                    rows.accept(copy::add);
                  } catch (RuntimeException e) {
                    // Ended, not cancelled, which the driver waits for in vain; the transaction
                    // is undone all the same.
                    copy.endAfter(e);
                    throw e;
                  }
                  return copy.end();
                });
    return staged == null ? 0 : staged;
  }

  private static CopyIn copyIn(Connection connection) throws SQLException {
    return connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn("copy staged_dispute from stdin");
  }

  private static long removeRepeated(JdbcClient jdbc, boolean keepFirst, Outcome outcome) {
    List<Long> repeated =
        jdbc.sql(
                """
                delete from staged_dispute s using (
                  select row, row_number() over (partition by source_id order by row) as nth from staged_dispute) n
                where n.row = s.row and n.nth > 1
                returning s.row
                """)
            .query(Long.class)
            .list();
    if (!keepFirst) {
      repeated.stream().sorted().forEach(outcome::twice);
    }
    return repeated.size();
  }

  private static long removePresent(JdbcClient jdbc, String source) {
    return jdbc.sql(
            """
            delete from staged_dispute s using dispute d
            where d.county_code = s.county_code and d.source = :source and d.source_id = s.source_id
            """)
        .param("source", source)
        .update();
  }

  /**
   * In a short transaction of its own, so that an import of minutes does not hold up those who open
   * a dispute in one of its villages. Where the import fails after all, these numbers stay unused.
   */
  private void reserveNumbers(JdbcClient jdbc, Batch batch) {
    List<Need> needs =
        jdbc.sql(
                """
                select area_code, extract(year from received_on)::int as year, count(*)::int as count
                from staged_dispute group by 1, 2 order by 1, 2
                """)
            .query(Need.class)
            .list();
    jdbc.sql(
            """
            create temporary table reserved_number (
              area_code text collate "C" not null, year integer not null, first integer not null) on commit drop
            """)
        .update();
    List<Object[]> reserved =
        transactions.write(
            batch.starter(), other -> needs.stream().map(need -> reserve(other, need)).toList());
    template.batchUpdate("insert into reserved_number values (?, ?, ?)", reserved);
    jdbc.sql("analyze reserved_number").update();
  }

  private static Object[] reserve(JdbcClient jdbc, Need need) {
    int last =
        jdbc.sql(
                """
                insert into dispute_counter as c (area_code, year, last) values (?, ?, ?)
                on conflict (area_code, year) do update set last = c.last + excluded.last returning last
                """)
            .params(need.areaCode(), need.year(), need.count())
            .query(Integer.class)
            .single();
    return new Object[] {need.areaCode(), need.year(), last - need.count()};
  }

  /** How many numbers an area needs in a year. */
  record Need(String areaCode, int year, int count) {}
}
