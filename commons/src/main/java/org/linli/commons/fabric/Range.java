package org.linli.commons.fabric;

/**
 * Ordinals from, inclusive, to, exclusive. Areas and grids are numbered in the order of their
 * paths, so a subtree is always one range.
 */
public record Range(int from, int to) {

  public int size() {
    return to - from;
  }

  public boolean contains(int ordinal) {
    return ordinal >= from && ordinal < to;
  }
}
