package org.linli.commons.importing;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;

/** Where imports and their uploads are kept until they are done. */
public interface ImportJobStore {

  /** A waiting import, still without its file. */
  record Waiting(
      UUID id, String target, String mapping, ImportFile file, boolean skipBad, Access starter) {}

  /**
   * An import that this process has taken.
   *
   * @param attempt from 1; tells this run from one that was given up before it
   */
  record Taken(
      UUID id,
      int attempt,
      String mapping,
      String fileName,
      long fileBytes,
      boolean skipBad,
      Access starter) {}

  /** Stores the file and the import, both or none. */
  void create(Waiting waiting) throws IOException;

  /** An import of this account. */
  Optional<ImportJob> find(String subject, UUID id);

  /**
   * Imports of this account, newest first.
   *
   * @param before only those older than this one
   */
  List<ImportJob> list(String subject, @Nullable UUID before, int limit);

  /** The oldest import that waits or whose worker has not been heard of for so long. */
  Optional<Taken> take(Duration silence);

  /**
   * Tells that the run is alive.
   *
   * @return false where the import is no longer this run's
   */
  boolean beat(UUID id, int attempt, double progress, ImportCounts counts);

  /** Ends the run and deletes the upload. Does nothing where the import is no longer this run's. */
  void finish(
      UUID id, int attempt, ImportState state, ImportReport report, @Nullable String failure);

  /** Puts an import back, to be taken by whoever comes first. */
  void release(UUID id, int attempt);

  /** A piece of an upload, in order from 0; empty after the last. */
  Optional<byte[]> chunk(UUID id, int number);

  /** Deletes imports that ended so long ago. */
  void purge(Duration age);
}
