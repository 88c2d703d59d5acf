package org.linli.dispute.file;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file in the file of a matter.
 *
 * @param template of a document that Linli made; null for others
 * @param fate null while it counts
 */
public record Attachment(
    UUID id,
    AttachmentKind kind,
    Content content,
    @Nullable String template,
    AttachmentState state,
    @Nullable Fate fate,
    String addedBy,
    Instant addedAt) {

  /**
   * What is kept of it.
   *
   * @param name null where it has been erased
   * @param sha256 in hex
   * @param scanned whether a virus scanner found it clean
   */
  public record Content(
      @Nullable String name, String mediaType, long sizeBytes, String sha256, boolean scanned) {}

  /**
   * Why it counts no longer.
   *
   * @param reason null where it has been erased
   */
  public record Fate(@Nullable UUID supersededBy, @Nullable String reason) {}
}
