package org.linli.patrol.coverage;

/** Which hours of the clock count. */
public enum Period {
  ALL,
  DAY,
  NIGHT;

  boolean has(boolean night) {
    return this == ALL || night == (this == NIGHT);
  }
}
