package org.linli.dispute.notice;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something somebody was told.
 *
 * @param template key of its wording
 * @param filled what the wording fills in
 * @param matter null where it is about none
 * @param number of the matter
 * @param unit code; null where a person or the holders of a role were told
 * @param read whether the viewer has marked it so
 * @param mail whether it went out as mail
 */
public record Notice(
    UUID id,
    Instant at,
    String template,
    Map<String, String> filled,
    @Nullable UUID matter,
    @Nullable String number,
    @Nullable String unit,
    boolean read,
    Mailed mail) {

  public Notice {
    filled = Map.copyOf(filled);
  }

  /** How far the mails of a notice are. */
  public enum Mailed {
    NONE,
    WAITING,
    SENT,
    FAILED
  }
}
