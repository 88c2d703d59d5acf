package org.linli.grid.post;

import java.util.List;

/**
 * An account with more in hand than asked for.
 *
 * @param households of its grids, as far as known
 * @param unknown grids among them whose households are not known
 */
public record Overload(String account, int grids, long households, int unknown, List<Held> posts) {
  public Overload {
    posts = List.copyOf(posts);
  }

  /** One of its posts. */
  public record Held(String unit, Office office) {}

  /** More than these is told. */
  public record Limits(int grids, int households) {}
}
