package org.linli.grid.preview;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.idempotency.IdempotencyKeys;
import org.linli.commons.importing.FeatureFile;
import org.linli.commons.importing.ForbiddenColumns;
import org.linli.commons.importing.ImportFile;
import org.linli.commons.importing.ImportRefused;
import org.linli.commons.importing.LayerLook;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Violation;
import org.springframework.stereotype.Component;

/** Files that are looked at before they are imported. */
@Component
public class SentFiles {

  /** Long enough for a day's work at one desk. */
  static final Duration KEPT = Duration.ofHours(12);

  private static final int LONGEST_NAME = 200;

  private final SentFileStore store;
  private final Clock clock;

  SentFiles(SentFileStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Keeps a file that can be read and has nothing that Linli never takes.
   *
   * @throws ProblemException 400 where it cannot, or with all columns that are refused
   */
  public SentFile send(ImportFile file, @Nullable String idempotencyKey) throws IOException {
    FeatureFile.Format format;
    List<String> layers;
    try (FeatureFile opened = FeatureFile.open(file)) {
      format = opened.format();
      layers = opened.layers();
      check(opened);
    } catch (ImportRefused e) {
      throw ProblemException.badRequest(e.violations());
    }
    Instant now = clock.instant();
    SentFile kept =
        new SentFile(
            UuidCreator.getTimeOrderedEpochPlus1(),
            shown(file.name()),
            file.sizeBytes(),
            format,
            layers,
            now,
            now.plus(KEPT));
    return require(store.keep(kept, file, idempotencyKey, hash(file)));
  }

  /**
   * Reads the first layer to its end, and the columns of all: what is never taken is not kept for
   * some hours either.
   */
  private static void check(FeatureFile opened) throws IOException {
    Set<String> forbidden = new LinkedHashSet<>(opened.forbiddenColumns());
    try {
      opened.look(null, "auto", "auto").columns().stream()
          .filter(column -> column.refusal() != null || aboutPeople(column.name()))
          .forEach(column -> forbidden.add(column.name()));
    } catch (ImportRefused e) {
      // That nobody knows the encoding yet can still be mended.
      if (e.violations().stream().anyMatch(fault -> !fault.code().equals("encoding-unknown"))) {
        throw e;
      }
    }
    if (!forbidden.isEmpty()) {
      throw new ImportRefused(
          forbidden.stream()
              .map(name -> Violation.ofField(name, "forbidden-column", name))
              .toList());
    }
  }

  /** A file of boundaries has no business with numbers, birthdays or names of people. */
  private static boolean aboutPeople(String column) {
    return ForbiddenColumns.forbiddenOfPlaces(column);
  }

  /**
   * A file of the caller that is still kept.
   *
   * @throws ProblemException 404
   */
  public SentFile require(UUID id) {
    return find(id).orElseThrow(ProblemException::notFound);
  }

  /** The same where it may be there no more. */
  public Optional<SentFile> find(UUID id) {
    return store.find(id).filter(file -> clock.instant().isBefore(file.keptUntil()));
  }

  public ImportFile content(SentFile file) {
    return store.content(file);
  }

  /**
   * A look at a layer.
   *
   * @throws ProblemException 400 where it cannot be read so
   */
  public LayerLook look(SentFile file, @Nullable String layer, String crs, String encoding)
      throws IOException {
    try (FeatureFile opened = FeatureFile.open(store.content(file))) {
      return opened.look(layer, crs, encoding);
    } catch (ImportRefused e) {
      throw ProblemException.badRequest(e.violations());
    }
  }

  /**
   * @throws ProblemException 404
   */
  public void delete(UUID id) {
    if (!store.delete(id)) {
      throw ProblemException.notFound();
    }
  }

  /** Deletes what was kept long enough, whosever it is. */
  public int clear() {
    return store.clear(clock.instant());
  }

  private static String hash(ImportFile file) throws IOException {
    MessageDigest digest = IdempotencyKeys.digest();
    try (InputStream in = new DigestInputStream(file.open(), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return "import-file\0" + HexFormat.of().formatHex(digest.digest());
  }

  private static String shown(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String clean = last.replaceAll("\\p{Cntrl}", "").strip();
    return clean.length() <= LONGEST_NAME ? clean : clean.substring(clean.length() - LONGEST_NAME);
  }
}
