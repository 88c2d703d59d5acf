package org.linli.grid.preview.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.idempotency.IdempotencyKeys;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.importing.FeatureFile;
import org.linli.commons.importing.ImportFile;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.store.ViewerTransactions;
import org.linli.grid.preview.SentFile;
import org.linli.grid.preview.SentFileStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sent files in pieces, so that no more than one is in memory. */
@Repository
class SqlSentFileStore implements SentFileStore {

  private static final int CHUNK_BYTES = 1 << 20;
  private static final int MOST_OF_ONE = 10;

  private final ViewerTransactions transactions;
  private final OnceById once;

  SqlSentFileStore(ViewerTransactions transactions, IdempotencyKeys keys) {
    this.transactions = transactions;
    this.once = new OnceById(keys);
  }

  @Override
  public UUID keep(SentFile file, ImportFile content, @Nullable String key, String hash)
      throws IOException {
    try {
      return transactions.write(
          jdbc ->
              once.make(
                  key,
                  hash,
                  () -> {
                    insert(jdbc, file, content);
                    return file.id();
                  }));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void insert(JdbcClient jdbc, SentFile file, ImportFile content) {
    jdbc.sql(
            """
            delete from import_file where id in
              (select id from import_file order by id desc offset ?)
            """)
        .param(MOST_OF_ONE - 1)
        .update();
    jdbc.sql(
            """
            insert into import_file (id, owner, name, bytes, format, layers, sent_at, kept_until)
            values (?, viewer_subject(), ?, ?, ?, ?, ?, ?)
            """)
        .params(
            file.id(),
            file.name(),
            file.bytes(),
            file.format().name(),
            file.layers().toArray(String[]::new),
            file.sentAt().atOffset(ZoneOffset.UTC),
            file.keptUntil().atOffset(ZoneOffset.UTC))
        .update();
    try (InputStream in = content.open()) {
      int number = 0;
      for (byte[] chunk = in.readNBytes(CHUNK_BYTES);
          chunk.length > 0;
          chunk = in.readNBytes(CHUNK_BYTES)) {
        jdbc.sql("insert into import_file_chunk (file_id, number, bytes) values (?, ?, ?)")
            .params(file.id(), number++, chunk)
            .update();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<SentFile> find(UUID id) {
    return transactions.read(
        jdbc ->
            jdbc.sql("select * from import_file where id = ?")
                .param(id)
                .query(SqlSentFileStore::file)
                .optional());
  }

  private static SentFile file(ResultSet row, int index) throws SQLException {
    return new SentFile(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getLong("bytes"),
        FeatureFile.Format.valueOf(row.getString("format")),
        Arrays.stream((Object[]) row.getArray("layers").getArray()).map(String::valueOf).toList(),
        row.getObject("sent_at", OffsetDateTime.class).toInstant(),
        row.getObject("kept_until", OffsetDateTime.class).toInstant());
  }

  @Override
  public ImportFile content(SentFile file) {
    Access access = CurrentAccess.require();
    return new ImportFile(
        file.name(), file.bytes(), () -> new SequenceInputStream(new Chunks(access, file)));
  }

  /** Ends with 404 where the file is deleted meanwhile: what was read until then is not whole. */
  private final class Chunks implements Enumeration<InputStream> {
    private final Access access;
    private final SentFile file;
    private int number;
    private long fetched;
    private byte @Nullable [] next;

    Chunks(Access access, SentFile file) {
      this.access = access;
      this.file = file;
      this.next = fetch();
    }

    private byte @Nullable [] fetch() {
      byte[] chunk =
          transactions
              .read(
                  access,
                  jdbc ->
                      jdbc.sql(
                              "select bytes from import_file_chunk where file_id = ? and number ="
                                  + " ?")
                          .params(file.id(), number++)
                          .query((row, i) -> row.getBytes(1))
                          .optional())
              .orElse(null);
      fetched += chunk == null ? 0 : chunk.length;
      if (chunk == null && fetched != file.bytes()) {
        throw ProblemException.notFound();
      }
      return chunk;
    }

    @Override
    public boolean hasMoreElements() {
      return next != null;
    }

    @Override
    public InputStream nextElement() {
      byte[] current = next;
      if (current == null) {
        throw new NoSuchElementException();
      }
      next = fetch();
      return new ByteArrayInputStream(current);
    }
  }

  @Override
  public boolean delete(UUID id) {
    return transactions.write(
        jdbc -> jdbc.sql("delete from import_file where id = ?").param(id).update() > 0);
  }

  @Override
  public int clear(Instant now) {
    return transactions.write(
        Access.ofService("imports"),
        jdbc -> {
          jdbc.sql("select set_config('linli.worker', 'on', true)").query().singleRow();
          return jdbc.sql("delete from import_file where kept_until <= ?")
              .param(now.atOffset(ZoneOffset.UTC))
              .update();
        });
  }
}
