package org.linli.dispute.file;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.matter.DisputeStatus;

/**
 * Something that happened in a matter.
 *
 * @param version of the matter after it
 * @param kind its text is the message {@code event.<kind>}
 * @param by the account; null where the reader is not shown it
 * @param words null where there were none, the reader is not shown them, or they have been erased
 */
public record TimelineEntry(
    int version,
    String kind,
    DisputeStatus status,
    Instant at,
    @Nullable String by,
    Map<String, Object> detail,
    @Nullable String words,
    Seen seen) {

  public TimelineEntry {
    detail = Map.copyOf(detail);
  }

  /** How much of an entry there is to see. */
  public enum Seen {
    WHOLE,
    /** Without words and persons: the reader does not handle the matter. */
    REDUCED,
    /** There were words, and the retention schedule has ended. */
    ERASED
  }
}
