package org.linli.place.inspection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A draft that another device saved meanwhile. */
public final class DraftConflict extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable Instant there;
  private final transient @Nullable Instant offered;

  DraftConflict(@Nullable Instant there, @Nullable Instant offered) {
    super("draft conflict", null, false, false);
    this.there = there;
    this.offered = offered;
  }

  /** When the draft that is kept was saved on its device. */
  public @Nullable Instant there() {
    return there;
  }

  /** When the one that was refused was. */
  public @Nullable Instant offered() {
    return offered;
  }
}
