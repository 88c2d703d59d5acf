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
    ImportJobStore.Waiting waiting = waiting(starter, mapping, file, skipBad);
    UUID id =
        idempotencyKey == null
            ? create(waiting)
            : once(starter, idempotencyKey, hash(waiting), () -> create(waiting));
    return started(starter, id);
  }

  /**
   * Has a file imported that is kept elsewhere for a while, under an id.
   *
   * @param file null where it is there no more
   * @param idempotencyKey the same key with the same mapping and id gives the same import, whether
   *     or not the file is still there
   * @throws ProblemException as {@link #start}; 404 where the file is there no more and nothing was
   *     started with this key
   */
  public ImportJob startKept(
      Access starter,
      byte[] mapping,
      UUID kept,
      @Nullable ImportFile file,
      boolean skipBad,
      @Nullable String idempotencyKey)
      throws IOException {
    Making making =
        () -> {
          if (file == null) {
            throw ProblemException.notFound();
          }
          return create(waiting(starter, mapping, file, skipBad));
        };
    MessageDigest digest = IdempotencyKeys.digest();
    digest.update(("import of\0" + skipBad + kept).getBytes(StandardCharsets.UTF_8));
    String request = HexFormat.of().formatHex(digest.digest(mapping));
    UUID id =
        idempotencyKey == null ? making.make() : once(starter, idempotencyKey, request, making);
    return started(starter, id);
  }

  private interface Making {
    UUID make() throws IOException;
  }

  private ImportJobStore.Waiting waiting(
      Access starter, byte[] mapping, ImportFile file, boolean skipBad) {
    Mapping checked = check(mapping, file);
    ImportFile named = new ImportFile(shownName(file.name()), file.sizeBytes(), file.opener());
    return new ImportJobStore.Waiting(
        UuidCreator.getTimeOrderedEpochPlus1(),
        checked.target(),
        new String(mapping, StandardCharsets.UTF_8),
        named,
        skipBad,
        starter);
  }

  private ImportJob started(Access starter, UUID id) {
    ImportJob job =
        find(starter.viewer().subject(), id)
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

  private UUID once(Access starter, String key, String request, Making making) throws IOException {
    Answer answer =
        keys.once(
            starter.viewer().subject(),
            key,
            request,
            () -> new Answer(202, making.make().toString(), null));
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
