package org.linli.patrol.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;

/** Pages of a list that is worked out whole for each call. */
public final class Offsets {

  private static final int LONGEST = 9;

  private Offsets() {}

  /**
   * A page.
   *
   * @param total rows on all pages
   * @param next cursor of the next one; null where this is the last
   */
  public record Page<T>(List<T> items, int total, @Nullable String next) {
    public Page {
      items = List.copyOf(items);
    }
  }

  /**
   * A page of a list.
   *
   * @throws ProblemException 400 where the cursor is none
   */
  public static <T> Page<T> page(List<T> all, @Nullable String cursor, int limit) {
    int from = Math.min(offset(cursor), all.size());
    int to = Math.min(from + limit, all.size());
    return new Page<>(
        all.subList(from, to), all.size(), to < all.size() ? String.valueOf(to) : null);
  }

  private static int offset(@Nullable String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return 0;
    }
    if (cursor.length() > LONGEST || !cursor.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw ProblemException.badField("cursor", "cursor");
    }
    return Integer.parseInt(cursor);
  }
}
