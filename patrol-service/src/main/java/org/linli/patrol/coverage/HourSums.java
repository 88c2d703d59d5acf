package org.linli.patrol.coverage;

import java.util.Arrays;

/** What adds up on one day, by place and hour, in the order of the places. Immutable. */
final class HourSums {

  private static final int NIGHT = 32;

  private final int[] start;
  private final byte[] when;
  private final int[] seconds;
  private final int[] visits;
  private final int[] metres;
  private final int[] passes;

  private HourSums(Writer from) {
    this.start = from.start;
    this.when = Arrays.copyOf(from.when, from.size);
    this.seconds = Arrays.copyOf(from.values[0], from.size);
    this.visits = Arrays.copyOf(from.values[1], from.size);
    this.metres = Arrays.copyOf(from.values[2], from.size);
    this.passes = Arrays.copyOf(from.values[3], from.size);
  }

  /** Sums of one hour. */
  static final class Sums {
    long seconds;
    long visits;
    long metres;
    long passes;

    boolean isEmpty() {
      return (seconds | visits | metres | passes) == 0;
    }
  }

  /** Writes the places one after the other. */
  static final class Writer {
    private final int[] start;
    private byte[] when = new byte[64];
    private final int[][] values = new int[4][64];
    private int place;
    private int size;

    Writer(int places) {
      start = new int[places + 1];
    }

    /** An hour of the next place. */
    void add(int hour, boolean night, Sums sums) {
      reserve(1);
      when[size] = (byte) (night ? hour | NIGHT : hour);
      values[0][size] = bounded(sums.seconds);
      values[1][size] = bounded(sums.visits);
      values[2][size] = bounded(sums.metres);
      values[3][size] = bounded(sums.passes);
      size++;
    }

    /** The next place, as it is in another. */
    void copy(HourSums from, int ordinal) {
      int begin = from.start[ordinal];
      int length = from.start[ordinal + 1] - begin;
      reserve(length);
      System.arraycopy(from.when, begin, when, size, length);
      System.arraycopy(from.seconds, begin, values[0], size, length);
      System.arraycopy(from.visits, begin, values[1], size, length);
      System.arraycopy(from.metres, begin, values[2], size, length);
      System.arraycopy(from.passes, begin, values[3], size, length);
      size += length;
      next();
    }

    /** That was all of this place. */
    void next() {
      start[++place] = size;
    }

    HourSums done() {
      return new HourSums(this);
    }

    private void reserve(int more) {
      if (size + more > when.length) {
        int length = Math.max(size + more, when.length * 2);
        when = Arrays.copyOf(when, length);
        for (int i = 0; i < values.length; i++) {
          values[i] = Arrays.copyOf(values[i], length);
        }
      }
    }

    private static int bounded(long value) {
      return (int) Math.min(value, Integer.MAX_VALUE);
    }
  }

  /** The same by day and by night only, for answers that ask for no hour. */
  HourSums byPeriod() {
    Writer writer = new Writer(start.length - 1);
    for (int place = 0; place < start.length - 1; place++) {
      Sums day = new Sums();
      Sums night = new Sums();
      for (int entry = from(place); entry < to(place); entry++) {
        Sums sums = night(entry) ? night : day;
        sums.seconds += seconds[entry];
        sums.visits += visits[entry];
        sums.metres += metres[entry];
        sums.passes += passes[entry];
      }
      if (!day.isEmpty()) {
        writer.add(0, false, day);
      }
      if (!night.isEmpty()) {
        writer.add(0, true, night);
      }
      writer.next();
    }
    return writer.done();
  }

  int from(int place) {
    return start[place];
  }

  /** After the last entry of a place. */
  int to(int place) {
    return start[place + 1];
  }

  int hour(int entry) {
    return when[entry] & (NIGHT - 1);
  }

  boolean night(int entry) {
    return (when[entry] & NIGHT) != 0;
  }

  int seconds(int entry) {
    return seconds[entry];
  }

  int visits(int entry) {
    return visits[entry];
  }

  int metres(int entry) {
    return metres[entry];
  }

  int passes(int entry) {
    return passes[entry];
  }

  long bytes() {
    return 4L * start.length + 17L * when.length;
  }
}
