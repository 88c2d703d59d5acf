package org.linli.dispute.file;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the audit says of who read a matter. */
public interface ReadStore {

  /** Newest first, as far as the viewer may read it. */
  List<ReadEntry> list(UUID matter, @Nullable Long before, int limit);

  /** The county of a matter that somebody has read. */
  Optional<String> countyOf(UUID matter);

  /** Whether every entry of a matter is as it was written. */
  boolean isIntact(UUID matter);
}
