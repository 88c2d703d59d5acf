package org.linli.dispute.breakglass;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An emergency access.
 *
 * @param reason null for whom it is not, and where the matter was erased
 * @param review null while nobody has said whether it was right
 */
public record BreakGlass(
    UUID id,
    About about,
    String by,
    @Nullable String reason,
    Instant since,
    Instant until,
    Instant reviewDueAt,
    @Nullable Review review) {

  /** The matter it is about, as it was then. */
  public record About(
      String countyCode, UUID matter, String number, String areaCode, String path) {}

  /** What a data-protection officer found. */
  public record Review(Instant at, String by, Finding finding, @Nullable String words) {}

  /** Whether it was right. */
  public enum Finding {
    JUSTIFIED,
    NOT_JUSTIFIED
  }

  public boolean isLive(Instant now) {
    return !now.isBefore(since) && now.isBefore(until);
  }
}
