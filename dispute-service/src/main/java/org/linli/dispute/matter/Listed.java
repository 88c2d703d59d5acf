package org.linli.dispute.matter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A matter as its summary is shown.
 *
 * @param handled whether the viewer handles it
 * @param dueAt when the next thing is due that is not done; null where nothing is
 * @param breakGlassUntil until when the viewer may read its file by emergency access; null where
 *     not, and in lists
 */
public record Listed(
    Matter matter, boolean handled, @Nullable Instant dueAt, @Nullable Instant breakGlassUntil) {

  /** Whether the viewer may read what is sealed in it; not whether they may change it. */
  public boolean readable() {
    return handled || breakGlassUntil != null;
  }
}
