package org.linli.place.photo;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.upload.FileType;

/**
 * A photo without its bytes.
 *
 * @param subjectKind what it belongs to: one of {@link Photos}
 * @param name as the sender called it, cleaned
 * @param addedBy username
 * @param withdrawn null while it can be seen
 */
public record Photo(
    UUID id,
    String subjectKind,
    UUID subjectId,
    String name,
    FileType type,
    long sizeBytes,
    @Nullable Taken taken,
    Instant addedAt,
    String addedBy,
    @Nullable Withdrawn withdrawn) {

  /** Why its bytes are there no more. */
  public record Withdrawn(Instant at, String by, String reason) {}
}
