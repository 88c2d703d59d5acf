package org.linli.grid.post;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of posts when a revision of boundaries is published. It is told in the transaction
 * of the publication, after the new boundaries are written and before it is committed; nobody else
 * can give or end a post meanwhile.
 */
public interface PostsOnRevision {

  /**
   * A grid or village that lies elsewhere now, or is no more.
   *
   * @param path its new path; null where it has ended
   * @param successor what it passes to; null where it stays, or passes to nothing
   */
  record Change(String code, @Nullable String path, @Nullable Successor successor) {

    /** It stays, at another place of the tree. */
    public static Change moved(String code, String path) {
      return new Change(code, path, null);
    }

    /** It is no more. */
    public static Change ended(String code, @Nullable Successor main) {
      return new Change(code, null, main);
    }
  }

  /** The unit that took the largest share of an ended one. */
  record Successor(String code, String path) {}

  /**
   * What was done.
   *
   * @param passed posts that go on in a successor
   * @param ended posts that ended with their grid: nothing follows it, or the post was taken there
   */
  record Outcome(int passed, int ended) {}

  /**
   * Posts of an ended unit end on the day before and go on in its main successor, in the order of
   * their first day, where that has no other leader and the account does not hold the same office
   * there. Days before stay as they were, and so do those up to today where the boundaries are to
   * hold from an earlier day.
   *
   * @param day the first day of the new boundaries
   * @param by username of who published
   * @throws IllegalStateException where no transaction is running
   */
  Outcome revised(LocalDate day, List<Change> changes, String by);
}
