package org.linli.commons.importing;

import com.github.f4b6a3.uuid.UuidCreator;
import com.github.f4b6a3.uuid.util.UuidValidator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.idempotency.Answer;
import org.linli.commons.idempotency.IdempotencyKeys;
import org.linli.commons.problem.ProblemException;

/** Starts imports and tells how far they are. {@link ImportWorker} runs them. */
public final class ImportJobs {
  private static final int LONGEST_NAME = 200;

  private final ImportJobStore store;
  private final IdempotencyKeys keys;
  private final List<MappingShape> shapes;
  private final Runnable wakeWorker;

  ImportJobs(
      ImportJobStore store,
      IdempotencyKeys keys,
      List<? extends Importer> importers,
      Runnable wakeWorker) {
    this.store = store;
    this.keys = keys;
    this.shapes = importers.stream().flatMap(i -> i.shapes().stream()).toList();
    this.wakeWorker = wakeWorker;
  }

  /** Imports kept in a store and run by this worker. */
  public static ImportJobs of(ImportJobStore store, IdempotencyKeys keys, ImportWorker worker) {
    return new ImportJobs(store, keys, worker.importers(), worker::wake);
  }

  /**
   * Keeps the file and has it imported.
   *
   * @param idempotencyKey of the request, where it has one: the same key with the same mapping and
   *     file gives the same import
   * @return the import, waiting
   * @throws ProblemException 400 with all faults of the mapping; 409 where the key was used for
   *     something else
   */
  public ImportJob start(
      Access starter,
      byte[] mapping,
      ImportFile file,
      boolean skipBad,
      @Nullable String idempotencyKey)
      throws IOException {
    Mapping checked = check(mapping, file);
    ImportFile named = new ImportFile(shownName(file.name()), file.sizeBytes(), file.opener());
    ImportJobStore.Waiting waiting =
        new ImportJobStore.Waiting(
            UuidCreator.getTimeOrderedEpochPlus1(),
            checked.target(),
            new String(mapping, StandardCharsets.UTF_8),
            named,
            skipBad,
            starter);
    String subject = starter.viewer().subject();
    UUID id = idempotencyKey == null ? create(waiting) : createOnce(waiting, idempotencyKey);
    ImportJob job =
        find(subject, id)
            .orElseThrow(() -> new IllegalStateException("import " + id + " is not there"));
    wakeWorker.run();
    return job;
  }

  /** An import of this account; somebody else's is not found. */
  public Optional<ImportJob> find(String subject, UUID id) {
    return store.find(subject, id);
  }

  /**
   * Imports of this account, newest first.
   *
   * @param cursor of the page before: the id of its last import, as ids grow with time
   * @throws ProblemException 400 where the cursor is none of ours
   */
  public ImportPage page(String subject, @Nullable String cursor, int limit) {
    List<ImportJob> found = store.list(subject, cursor == null ? null : before(cursor), limit + 1);
    if (found.size() <= limit) {
      return new ImportPage(found, null);
    }
    List<ImportJob> items = found.subList(0, limit);
    return new ImportPage(items, items.getLast().id().toString());
  }

  private static UUID before(String cursor) {
    if (!UuidValidator.isValid(cursor)) {
      throw ProblemException.badField("cursor", "cursor");
    }
    return UUID.fromString(cursor);
  }

  private Mapping check(byte[] mapping, ImportFile file) {
    try {
      Mapping checked = Mapping.read(mapping, shapes);
      if (file.sizeBytes() == 0) {
        throw ProblemException.badField("file", "file-empty");
      }
      return checked;
    } catch (ImportRefused e) {
      throw ProblemException.badRequest(e.violations());
    }
  }

  private UUID create(ImportJobStore.Waiting waiting) throws IOException {
    store.create(waiting);
    return waiting.id();
  }

  private UUID createOnce(ImportJobStore.Waiting waiting, String key) throws IOException {
    String subject = waiting.starter().viewer().subject();
    Answer answer =
        keys.once(
            subject, key, hash(waiting), () -> new Answer(202, create(waiting).toString(), null));
    return UUID.fromString(answer.requiredLocation());
  }

  private static String hash(ImportJobStore.Waiting waiting) throws IOException {
    MessageDigest digest = IdempotencyKeys.digest();
    digest.update(("import\0" + waiting.skipBad() + '\0').getBytes(StandardCharsets.UTF_8));
    digest.update(waiting.mapping().getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    try (InputStream in = new DigestInputStream(waiting.file().open(), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The last part of a path as a browser may send it, without characters that cannot be shown. */
  private static String shownName(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String clean = last.replaceAll("\\p{Cntrl}", "").strip();
    return clean.length() <= LONGEST_NAME ? clean : clean.substring(0, LONGEST_NAME);
  }
}
