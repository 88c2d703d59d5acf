package org.linli.demo;

import java.util.Locale;

/** How much is written. The county is the same in kind at each size, not in each boundary. */
public enum Size {
  /** For tests of the generator. */
  XS(420, 60, 3_000),
  S(3_000, 200, 60_000),
  M(3_000, 200, 250_000),
  L(6_000, 200, 1_000_000),
  XL(6_000, 200, 10_000_000);

  private final int grids;
  private final int villages;
  private final int disputes;

  Size(int grids, int villages, int disputes) {
    this.grids = grids;
    this.villages = villages;
    this.disputes = disputes;
  }

  public int grids() {
    return grids;
  }

  /** About; every town keeps at least two. */
  public int villages() {
    return villages;
  }

  public int disputes() {
    return disputes;
  }

  /** By its short name, as on the command line. */
  public static Size named(String name) {
    for (Size size : values()) {
      if (size.name().toLowerCase(Locale.ROOT).equals(name)) {
        return size;
      }
    }
    throw new IllegalArgumentException("unknown size " + name + ": one of xs, s, m, l, xl");
  }
}
