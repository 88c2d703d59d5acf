package org.linli.patrol.device;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tracker.
 *
 * @param place area whose coordinators answer for it
 * @param token the one in force, if any
 */
public record Device(UUID id, Place place, Content content, @Nullable Token token, int version) {

  /** Where it belongs. */
  public record Place(String county, String areaCode, String path) {}

  /** What it is. */
  public enum Kind {
    TRACKER,
    RADIO,
    VEHICLE,
    PHONE,
    OTHER
  }

  /** What its coordinates mean. */
  public enum Crs {
    WGS84,
    GCJ02
  }

  /**
   * What coordinators enter.
   *
   * @param holder username of who carries it
   * @param active whether it is in use
   */
  public record Content(
      String label,
      Kind kind,
      @Nullable UUID team,
      @Nullable String holder,
      Crs crs,
      boolean active) {}

  /** What is known of a token; never the token itself. */
  public record Token(
      Instant issuedAt, String issuedBy, Instant expiresAt, @Nullable Instant lastUsedAt) {}

  /** Whether nobody may report with the token any more that reports now. */
  boolean endsTokenOf(Device before) {
    return !content.active()
        || !java.util.Objects.equals(content.holder(), before.content.holder());
  }
}
