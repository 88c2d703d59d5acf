package org.linli.portal.report.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.store.Columns;
import org.linli.commons.store.ViewerTransactions;
import org.linli.portal.report.Draft;
import org.linli.portal.report.Report;
import org.linli.portal.report.ReportStore;
import org.linli.portal.report.ReportTemplate;
import org.linli.portal.report.Snapshot;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Reports in PostgreSQL; row-level security decides who sees and makes them. */
final class JdbcReports implements ReportStore {

  private static final Access LINLI = Access.ofService("linli");

  /** Without what the documents are made of, which is large. */
  private static final String COLUMNS =
      "id, title, summary, made_by, made_at, state, progress, finished_at, failure";

  private final ViewerTransactions transactions;
  private final OnceById once;
  private final JsonMapper json;

  JdbcReports(ViewerTransactions transactions, OnceById once, JsonMapper json) {
    this.transactions = transactions;
    this.once = once;
    this.json = json;
  }

  /** What is kept beside the summary. */
  private record Content(ReportTemplate template, Snapshot snapshot) {}

  @Override
  public UUID create(Draft draft, String path, @Nullable String key, String request) {
    return transactions.write(
        jdbc ->
            once.make(
                key,
                request,
                () -> {
                  insert(jdbc, draft, path);
                  return draft.report().id();
                }));
  }

  private void insert(JdbcClient jdbc, Draft draft, String path) {
    Report waiting = draft.report();
    jdbc.sql(
            """
            insert into report (id, area_code, home_code, path, title, summary, content, made_by, made_at)
            values (:id, :area, :area, :path, :title, :summary::json, :content::json, :by, :at)
            """)
        .param("id", waiting.id())
        .param("area", waiting.about().question().area())
        .param("path", path)
        .param("title", waiting.title())
        .param("summary", json.writeValueAsString(waiting.about()))
        .param("content", json.writeValueAsString(new Content(draft.template(), draft.snapshot())))
        .param("by", waiting.madeBy())
        .param("at", Columns.at(waiting.madeAt()))
        .update();
  }

  @Override
  public List<Report> list(String path, @Nullable After after, int limit) {
    return transactions.read(
        jdbc ->
            jdbc.sql(
                    "select "
                        + COLUMNS
                        + """
                     from report
                    where path ^@ :path
                      and (:at::timestamptz is null or (made_at, id) < (:at, :id::uuid))
                    order by made_at desc, id desc limit :limit
                    """)
                .param("path", path)
                .param("at", after == null ? null : Columns.at(after.madeAt()))
                .param("id", after == null ? null : after.id())
                .param("limit", limit)
                .query((row, number) -> report(row))
                .list());
  }

  @Override
  public Optional<Report> find(UUID id) {
    return transactions.read(
        jdbc ->
            jdbc.sql("select " + COLUMNS + " from report where id = ?")
                .param(id)
                .query((row, number) -> report(row))
                .optional());
  }

  @Override
  public Optional<Draft> draft(UUID id) {
    return transactions.read(
        jdbc ->
            jdbc.sql("select * from report where id = ?")
                .param(id)
                .query((row, number) -> draft(row))
                .optional());
  }

  @Override
  public String path(UUID id) {
    return transactions.read(
        jdbc ->
            jdbc.sql("select path from report where id = ?")
                .param(id)
                .query(String.class)
                .single());
  }

  @Override
  public Optional<byte[]> document(UUID id, Report.Format format) {
    return transactions.read(
        jdbc ->
            jdbc.sql("select bytes from report_document where report_id = ? and format = ?")
                .params(id, format.wireName())
                .query(byte[].class)
                .optional());
  }

  @Override
  public Optional<Taken> take(Duration silence) {
    return transactions.write(
        LINLI,
        jdbc ->
            jdbc.sql(
                    """
                    update report
                    set state = 'RUNNING', attempt = attempt + 1, heartbeat_at = now(), progress = 0
                    where id = (
                      select id from report
                      where state = 'WAITING' or state = 'RUNNING' and heartbeat_at < now() - make_interval(secs => ?)
                      order by made_at limit 1
                      for update skip locked)
                    returning *
                    """)
                .param(silence.toMillis() / 1000.0)
                .query((row, number) -> new Taken(draft(row), row.getInt("attempt")))
                .optional());
  }

  @Override
  public boolean beat(Taken taken, double progress) {
    return change(taken, "heartbeat_at = now(), progress = :value", progress);
  }

  @Override
  public void finish(Taken taken, Map<Report.Format, byte[]> documents) {
    transactions.write(
        LINLI,
        jdbc -> {
          boolean ours =
              change(jdbc, taken, "state = 'DONE', finished_at = now(), progress = :value", 1.0);
          if (ours) {
            documents.forEach(
                (format, bytes) ->
                    jdbc.sql(
                            "insert into report_document (report_id, format, bytes) values (?, ?, ?)")
                        .params(taken.draft().report().id(), format.wireName(), bytes)
                        .update());
          }
          return ours;
        });
  }

  @Override
  public void fail(Taken taken, Report.Failure failure) {
    change(taken, "state = 'FAILED', finished_at = now(), failure = :value", failure.wireName());
  }

  @Override
  public void release(Taken taken) {
    change(
        taken,
        "state = 'WAITING', attempt = attempt - 1, heartbeat_at = null, progress = :value",
        0.0);
  }

  private boolean change(Taken taken, String what, Object value) {
    return transactions.write(LINLI, jdbc -> change(jdbc, taken, what, value));
  }

  private static boolean change(JdbcClient jdbc, Taken taken, String what, Object value) {
    return jdbc.sql(
                "update report set "
                    + what
                    + " where id = :id and attempt = :attempt and state = 'RUNNING'")
            .param("value", value)
            .param("id", taken.draft().report().id())
            .param("attempt", taken.attempt())
            .update()
        == 1;
  }

  private Draft draft(ResultSet row) throws SQLException {
    Content content = json.readValue(Columns.text(row, "content"), Content.class);
    return new Draft(report(row), content.template(), content.snapshot());
  }

  private Report report(ResultSet row) throws SQLException {
    String failure = row.getString("failure");
    return new Report(
        Columns.uuid(row, "id"),
        Columns.text(row, "title"),
        json.readValue(Columns.text(row, "summary"), Report.Summary.class),
        Columns.text(row, "made_by"),
        Columns.at(row, "made_at"),
        new Report.Work(
            Report.State.valueOf(Columns.text(row, "state")),
            row.getDouble("progress"),
            Columns.atOrNull(row, "finished_at"),
            failure == null ? null : Report.Failure.of(failure)));
  }
}
