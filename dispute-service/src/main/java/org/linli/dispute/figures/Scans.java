package org.linli.dispute.figures;

/** The loops that everything waits for: no branches, no objects. */
final class Scans {

  private Scans() {}

  static void count(int[] keys, int from, int to, int[] counts) {
    for (int i = from; i < to; i++) {
      counts[keys[i]]++;
    }
  }

  static void countAllowed(
      int[] keys, char[] attributes, int from, int to, byte[] allowed, int[] counts) {
    for (int i = from; i < to; i++) {
      counts[keys[i]] += allowed[attributes[i]];
    }
  }

  static void countInScope(
      int[] cells, int[] grids, int from, int to, byte[] inScope, int[] counts) {
    for (int i = from; i < to; i++) {
      counts[cells[i]] += inScope[grids[i]];
    }
  }

  static void countInScopeAllowed(
      FactColumns columns, int from, int to, byte[] inScope, byte[] allowed, int[] counts) {
    int[] cells = columns.cells;
    int[] grids = columns.grids;
    char[] attributes = columns.attributes;
    for (int i = from; i < to; i++) {
      counts[cells[i]] += inScope[grids[i]] & allowed[attributes[i]];
    }
  }
}
