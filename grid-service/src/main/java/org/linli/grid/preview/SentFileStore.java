package org.linli.grid.preview;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.importing.ImportFile;

/** Where sent files are kept; every account has its own alone. */
public interface SentFileStore {

  /**
   * Keeps a file, and forgets the oldest of the account where it has too many.
   *
   * @param idempotencyKey of the request; the same key with the same file is the same file
   * @param hash of the content
   * @return its id, now or from before
   */
  UUID keep(SentFile file, ImportFile content, @Nullable String idempotencyKey, String hash)
      throws IOException;

  Optional<SentFile> find(UUID id);

  /** Its content, read piece by piece as the account of the request. */
  ImportFile content(SentFile file);

  /** Whether it was there. */
  boolean delete(UUID id);

  /** Deletes what was to be kept until then. */
  int clear(Instant now);
}
