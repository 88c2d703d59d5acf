package org.linli.grid.revision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A revision.
 *
 * @param draft its items are empty in a list
 * @param itemCount how many items it has
 */
public record Revision(
    UUID id, Draft draft, int itemCount, RevisionState state, int version, Trail trail, End end) {

  /**
   * Who had a hand in it, by username.
   *
   * @param steps all, the first first; empty in a list
   */
  public record Trail(
      String createdBy, Instant createdAt, String changedBy, Instant changedAt, List<Step> steps) {

    public Trail {
      steps = List.copyOf(steps);
    }

    Trail then(String by, Instant at) {
      return new Trail(createdBy, createdAt, by, at, steps);
    }
  }

  /** Somebody drew it up or took it further; the state is that afterwards. */
  public record Step(int version, RevisionState state, String by, Instant at) {}

  /**
   * What became of it.
   *
   * @param publishedAs version of the boundaries that it became
   * @param failure code of the problem that kept it from being published on its day
   */
  public record End(
      @Nullable Long publishedAs, @Nullable String failure, List<String> failedCodes) {

    /** Nothing yet. */
    public static final End NONE = new End(null, null, List.of());

    public End {
      failedCodes = List.copyOf(failedCodes);
    }
  }

  /** The same one step further. */
  Revision to(RevisionState next, String by, Instant at, End how) {
    return new Revision(id, draft, itemCount, next, version + 1, trail.then(by, at), how);
  }

  /** The same with other content, a draft again. */
  Revision drawn(Draft other, String by, Instant at) {
    return new Revision(
        id,
        other,
        other.items().size(),
        RevisionState.DRAFT,
        version + 1,
        trail.then(by, at),
        End.NONE);
  }
}
