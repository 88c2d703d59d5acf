package org.linli.patrol.fix;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Fixes as they came, column by column: batches have thousands and are gone through several times.
 * Times are microseconds since 1970; degrees are what the sender's coordinates mean. A NaN stands
 * for an accuracy, speed or heading that was not said, {@link #NO_SEQ} for a number that was not.
 */
public final class FixBatch {

  public static final int NO_SEQ = Integer.MIN_VALUE;

  private static final int FIRST_ROOM = 256;

  private int size;
  private long[] recordedMicros = new long[FIRST_ROOM];
  private double[] lon = new double[FIRST_ROOM];
  private double[] lat = new double[FIRST_ROOM];
  private float[] accuracyMetres = new float[FIRST_ROOM];
  private float[] speed = new float[FIRST_ROOM];
  private float[] heading = new float[FIRST_ROOM];
  private int[] seq = new int[FIRST_ROOM];
  private int[] row = new int[FIRST_ROOM];
  private @Nullable FixReason[] fault = new FixReason[FIRST_ROOM];

  /** What a fix may say beside time and place. */
  public record More(float accuracyMetres, float speed, float heading, int seq) {
    public static final More NOTHING = new More(Float.NaN, Float.NaN, Float.NaN, NO_SEQ);
  }

  /**
   * Adds a fix.
   *
   * @param rowNumber line or number in the file, or place in the request
   */
  public void add(int rowNumber, long micros, double longitude, double latitude, More more) {
    room();
    row[size] = rowNumber;
    recordedMicros[size] = micros;
    lon[size] = longitude;
    lat[size] = latitude;
    accuracyMetres[size] = more.accuracyMetres();
    speed[size] = more.speed();
    heading[size] = more.heading();
    seq[size] = more.seq();
    size++;
  }

  /** Adds one of which a field is missing or cannot be read. */
  public void addFaulty(int rowNumber, FixReason reason) {
    add(rowNumber, 0, Double.NaN, Double.NaN, More.NOTHING);
    fault[size - 1] = reason;
  }

  private void room() {
    if (size < lon.length) {
      return;
    }
    int more = size * 2;
    recordedMicros = Arrays.copyOf(recordedMicros, more);
    lon = Arrays.copyOf(lon, more);
    lat = Arrays.copyOf(lat, more);
    accuracyMetres = Arrays.copyOf(accuracyMetres, more);
    speed = Arrays.copyOf(speed, more);
    heading = Arrays.copyOf(heading, more);
    seq = Arrays.copyOf(seq, more);
    row = Arrays.copyOf(row, more);
    fault = Arrays.copyOf(fault, more);
  }

  public int size() {
    return size;
  }

  public long recordedMicros(int i) {
    return recordedMicros[i];
  }

  public double lon(int i) {
    return lon[i];
  }

  public double lat(int i) {
    return lat[i];
  }

  public float accuracyMetres(int i) {
    return accuracyMetres[i];
  }

  public float speed(int i) {
    return speed[i];
  }

  public float heading(int i) {
    return heading[i];
  }

  public int seq(int i) {
    return seq[i];
  }

  public int row(int i) {
    return row[i];
  }

  /** Why it cannot be taken, as far as is known by now. */
  public @Nullable FixReason fault(int i) {
    return fault[i];
  }

  void refuse(int i, FixReason reason) {
    fault[i] = reason;
  }

  void place(int i, double longitude, double latitude) {
    lon[i] = longitude;
    lat[i] = latitude;
  }
}
