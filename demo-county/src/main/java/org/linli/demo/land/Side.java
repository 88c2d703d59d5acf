package org.linli.demo.land;

/** A side of a cell from corner to corner; the cell lies to its left. */
public record Side(long from, long to) {

  public Side reversed() {
    return new Side(to, from);
  }
}
