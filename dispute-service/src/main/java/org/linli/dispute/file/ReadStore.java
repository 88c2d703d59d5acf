package org.linli.dispute.file;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The read log as it is read. */
public interface ReadStore {

  /** Newest first, as far as the viewer may read it. */
  List<ReadEntry> list(UUID matter, @Nullable Integer before, int limit);

  /** The county of a matter that somebody has read. */
  Optional<String> countyOf(UUID matter);

  /** Whether every entry of a matter still carries the hash of the one before it. */
  boolean isIntact(UUID matter);
}
