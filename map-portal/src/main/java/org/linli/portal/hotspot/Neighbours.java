package org.linli.portal.hotspot;

import java.util.Arrays;

/** Which of n cells, numbered from 0, touch which. Symmetric; no cell is its own neighbour. */
public final class Neighbours {

  private final int[][] lists;

  private Neighbours(int[][] lists) {
    this.lists = lists;
  }

  /** How many cells there are. */
  public int size() {
    return lists.length;
  }

  /** How many neighbours a cell has. */
  public int count(int cell) {
    return lists[cell].length;
  }

  /** The neighbour of a cell at a place from 0; neighbours stand in ascending order. */
  public int get(int cell, int place) {
    return lists[cell][place];
  }

  /**
   * The neighbours of groups of cells: two groups are neighbours when any of their cells are.
   *
   * @param groups the group of each cell, from 0, or -1 for cells that belong to none
   * @param groupCount how many groups there are
   */
  public Neighbours among(int[] groups, int groupCount) {
    Builder builder = new Builder(groupCount);
    for (int cell = 0; cell < lists.length; cell++) {
      for (int neighbour : lists[cell]) {
        int one = groups[cell];
        int other = groups[neighbour];
        if (one >= 0 && other >= 0 && one < other) {
          builder.add(one, other);
        }
      }
    }
    return builder.build();
  }

  /** Collects pairs. */
  public static final class Builder {

    private final int[][] lists;
    private final int[] lengths;

    public Builder(int size) {
      lists = new int[size][6];
      lengths = new int[size];
    }

    /** Notes that two different cells touch; once is enough, more does no harm. */
    public void add(int one, int other) {
      append(one, other);
      append(other, one);
    }

    boolean has(int one, int other) {
      for (int i = 0; i < lengths[one]; i++) {
        if (lists[one][i] == other) {
          return true;
        }
      }
      return false;
    }

    public Neighbours build() {
      int[][] sorted = new int[lists.length][];
      for (int cell = 0; cell < sorted.length; cell++) {
        sorted[cell] = Arrays.copyOf(lists[cell], lengths[cell]);
        Arrays.sort(sorted[cell]);
      }
      return new Neighbours(sorted);
    }

    private void append(int cell, int neighbour) {
      if (has(cell, neighbour)) {
        return;
      }
      if (lengths[cell] == lists[cell].length) {
        lists[cell] = Arrays.copyOf(lists[cell], 2 * lengths[cell]);
      }
      lists[cell][lengths[cell]++] = neighbour;
    }
  }
}
