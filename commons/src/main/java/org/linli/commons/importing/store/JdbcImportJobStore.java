package org.linli.commons.importing.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.commons.importing.ImportCounts;
import org.linli.commons.importing.ImportJob;
import org.linli.commons.importing.ImportJobStore;
import org.linli.commons.importing.ImportReport;
import org.linli.commons.importing.ImportState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports in PostgreSQL. What an account asks runs with that account as the viewer; what the worker
 * asks runs as the worker. Silence is measured by the database's clock, the one that all copies of
 * a service share.
 */
final class JdbcImportJobStore implements ImportJobStore {
  private static final int CHUNK_BYTES = 1 << 20;

  private static final String COLUMNS =
      """
      id, target, file_name, skip_bad, state, created_at, finished_at, progress, rows_read,
      rows_accepted, rows_unchanged, rows_refused, violations::text as violations,
      violation_count, failure
      """;

  private final JdbcClient jdbc;

  /**
   * For what callers do: joins their transaction, so that a job and its idempotency key stand
   * together.
   */
  private final TransactionTemplate transaction;

  /**
   * For what the worker does beside the import: never on the import's own connection, which may be
   * in the middle of a COPY.
   */
  private final TransactionTemplate aside;

  private final ImportJobRows rows = new ImportJobRows();

  JdbcImportJobStore(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.aside = new TransactionTemplate(transactions);
    this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Override
  public void create(Waiting waiting) throws IOException {
    String subject = waiting.starter().viewer().subject();
    try {
      as(transaction, "linli.subject", subject, () -> insert(waiting));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private boolean insert(Waiting waiting) {
    jdbc.sql(
            """
            insert into import_job
              (id, owner, username, grants, target, mapping, file_name, file_bytes, skip_bad)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            waiting.id(),
            waiting.starter().viewer().subject(),
            waiting.starter().viewer().username(),
            ImportJobRows.groupPaths(waiting.starter()),
            waiting.target(),
            waiting.mapping(),
            waiting.file().name(),
            waiting.file().sizeBytes(),
            waiting.skipBad())
        .update();
    try (InputStream in = waiting.file().open()) {
      int number = 0;
      for (byte[] chunk = in.readNBytes(CHUNK_BYTES);
          chunk.length > 0;
          chunk = in.readNBytes(CHUNK_BYTES)) {
        jdbc.sql("insert into import_upload_chunk (job_id, number, bytes) values (?, ?, ?)")
            .params(waiting.id(), number++, chunk)
            .update();
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<ImportJob> find(String subject, UUID id) {
    return as(
        transaction,
        "linli.subject",
        subject,
        () ->
            jdbc.sql("select " + COLUMNS + " from import_job where id = ?")
                .param(id)
                .query(rows::job)
                .optional());
  }

  @Override
  public List<ImportJob> list(String subject, @Nullable UUID before, int limit) {
    return as(
        transaction,
        "linli.subject",
        subject,
        () ->
            jdbc.sql(
                    "select "
                        + COLUMNS
                        + """
                         from import_job
                        where owner = :subject and (:before::uuid is null or id < :before::uuid)
                        order by id desc limit :limit
                        """)
                .param("subject", subject)
                .param("before", before == null ? null : before.toString())
                .param("limit", limit)
                .query(rows::job)
                .list());
  }

  @Override
  public Optional<Taken> take(Duration silence) {
    return asWorker(
        () ->
            jdbc.sql(
                    """
                    update import_job
                    set state = 'RUNNING', attempt = attempt + 1, heartbeat_at = now(), progress = 0,
                      rows_read = 0, rows_accepted = 0, rows_unchanged = 0, rows_refused = 0
                    where id = (
                      select id from import_job
                      where state = 'WAITING'
                        or state = 'RUNNING' and heartbeat_at < now() - make_interval(secs => ?)
                      order by created_at limit 1
                      for update skip locked)
                    returning id, attempt, mapping, file_name, file_bytes, skip_bad, owner, username, grants
                    """)
                .param(silence.toMillis() / 1000.0)
                .query(rows::taken)
                .optional());
  }

  @Override
  public boolean beat(UUID id, int attempt, double progress, ImportCounts counts) {
    return asWorker(
            () ->
                jdbc.sql(
                        """
                        update import_job
                        set heartbeat_at = now(), progress = ?, rows_read = ?, rows_accepted = ?,
                          rows_unchanged = ?, rows_refused = ?
                        where id = ? and attempt = ? and state = 'RUNNING'
                        """)
                    .params(
                        progress,
                        counts.read(),
                        counts.accepted(),
                        counts.unchanged(),
                        counts.refused(),
                        id,
                        attempt)
                    .update())
        == 1;
  }

  @Override
  public void finish(
      UUID id, int attempt, ImportState state, ImportReport report, @Nullable String failure) {
    ImportCounts counts = report.counts();
    asWorker(
        () -> {
          int ended =
              jdbc.sql(
                      """
                      update import_job
                      set state = :state, finished_at = now(), progress = 1, rows_read = :read,
                        rows_accepted = :accepted, rows_unchanged = :unchanged,
                        rows_refused = :refused, violations = :violations::jsonb,
                        violation_count = :total, failure = :failure
                      where id = :id and attempt = :attempt and state = 'RUNNING'
                      """)
                  .param("state", state.name())
                  .param("read", counts.read())
                  .param("accepted", counts.accepted())
                  .param("unchanged", counts.unchanged())
                  .param("refused", counts.refused())
                  .param("violations", rows.json(report.listed()))
                  .param("total", report.total())
                  .param("failure", failure)
                  .param("id", id)
                  .param("attempt", attempt)
                  .update();
          return ended == 0
              ? 0
              : jdbc.sql("delete from import_upload_chunk where job_id = ?").param(id).update();
        });
  }

  @Override
  public void release(UUID id, int attempt) {
    asWorker(
        () ->
            jdbc.sql(
                    """
                    update import_job
                    set state = 'WAITING', attempt = attempt - 1, heartbeat_at = null, progress = 0
                    where id = ? and attempt = ? and state = 'RUNNING'
                    """)
                .params(id, attempt)
                .update());
  }

  @Override
  public Optional<byte[]> chunk(UUID id, int number) {
    return asWorker(
        () ->
            jdbc.sql("select bytes from import_upload_chunk where job_id = ? and number = ?")
                .params(id, number)
                .query(byte[].class)
                .optional());
  }

  @Override
  public void purge(Duration age) {
    asWorker(
        () ->
            jdbc.sql(
                    """
                    delete from import_job
                    where state in ('DONE', 'REFUSED', 'FAILED')
                      and finished_at < now() - make_interval(days => ?)
                    """)
                .param((int) age.toDays())
                .update());
  }

  private <T> T asWorker(Supplier<T> work) {
    return as(aside, "linli.worker", "on", work);
  }

  private <T> T as(
      TransactionTemplate transaction, String setting, String value, Supplier<T> work) {
    T result =
        transaction.execute(
            status -> {
              jdbc.sql("select set_config(?, ?, true)").params(setting, value).query().singleRow();
              return work.get();
            });
    if (result == null) {
      throw new IllegalStateException("a transaction gave no result");
    }
    return result;
  }
}
