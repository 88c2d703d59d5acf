package org.linli.patrol.fix;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.importing.Gcj02;
import org.linli.commons.importing.LonLat;
import org.locationtech.jts.geom.Envelope;

/**
 * Decides on each fix of a batch by itself, and puts those to be kept in the order of their key.
 */
final class Judgement {

  private static final double ROUNDING = 1e7;

  private final FixBatch batch;
  private final List<OnDuty> shifts;
  private final @Nullable UUID[] shiftOf;
  private final int[] kept;
  private final Map<FixReason, Integer> refused = new EnumMap<>(FixReason.class);
  private int count;

  /**
   * Goes through a batch.
   *
   * @param shifts those that fixes of this sender may belong to, the open one first
   */
  Judgement(
      FixBatch batch, List<OnDuty> shifts, boolean gcj02, Rules rules, Envelope box, Instant now) {
    this.batch = batch;
    this.shifts = shifts;
    this.shiftOf = new UUID[batch.size()];
    this.kept = new int[batch.size()];
    long future = Timestamps.micros(now.plus(rules.clockTolerance()));
    long tooOld = Timestamps.micros(now.minus(rules.kept()));
    Instant lastCheckOut = now.minus(rules.afterShift());
    for (int i = 0; i < batch.size(); i++) {
      FixReason reason = batch.fault(i);
      if (reason == null) {
        reason = inTime(i, future, tooOld, lastCheckOut);
      }
      if (reason == null) {
        reason = inPlace(i, gcj02, box);
      }
      if (reason == null) {
        kept[count++] = i;
      } else {
        refuse(i, reason);
      }
    }
    order();
  }

  private @Nullable FixReason inTime(int i, long future, long tooOld, Instant lastCheckOut) {
    long recorded = batch.recordedMicros(i);
    if (recorded > future) {
      return FixReason.FUTURE;
    }
    if (recorded < tooOld) {
      return FixReason.TOO_OLD;
    }
    FixReason reason = shifts.isEmpty() ? FixReason.NO_SHIFT : null;
    for (OnDuty shift : shifts) {
      FixReason here = shift.refuses(recorded);
      if (here == null) {
        Instant checkOut = shift.times().checkOut();
        shiftOf[i] = shift.shift();
        return checkOut != null && checkOut.isBefore(lastCheckOut) ? FixReason.TOO_LATE : null;
      }
      reason = reason == FixReason.IN_PAUSE ? reason : here;
    }
    return reason;
  }

  private @Nullable FixReason inPlace(int i, boolean gcj02, Envelope box) {
    double lon = batch.lon(i);
    double lat = batch.lat(i);
    // Receivers without a position say 0/0.
    boolean somewhere = Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && (lon != 0 || lat != 0);
    if (!somewhere) {
      return FixReason.NO_PLACE;
    }
    if (gcj02) {
      LonLat there = Gcj02.toWgs84(lon, lat);
      lon = there.lon();
      lat = there.lat();
    }
    // A centimetre; the same fix sent again must be the same, however it is written.
    lon = Math.rint(lon * ROUNDING) / ROUNDING;
    lat = Math.rint(lat * ROUNDING) / ROUNDING;
    batch.place(i, lon, lat);
    return box.contains(lon, lat) ? null : FixReason.OUTSIDE_COUNTY;
  }

  private void refuse(int i, FixReason reason) {
    batch.refuse(i, reason);
    refused.merge(reason, 1, Integer::sum);
  }

  /**
   * By time and place: writers that meet wait for each other and never both ways. What is there
   * twice is known.
   */
  private void order() {
    boolean sorted = true;
    for (int k = 1; k < count && sorted; k++) {
      sorted = compare(kept[k - 1], kept[k]) < 0;
    }
    if (sorted) {
      return;
    }
    Integer[] boxed = new Integer[count];
    for (int k = 0; k < count; k++) {
      boxed[k] = kept[k];
    }
    java.util.Arrays.sort(boxed, this::compare);
    int distinct = 0;
    for (Integer next : boxed) {
      if (distinct > 0 && compare(kept[distinct - 1], next) == 0) {
        refuse(next, FixReason.KNOWN);
      } else {
        kept[distinct++] = next;
      }
    }
    count = distinct;
  }

  private int compare(int a, int b) {
    int byTime = Long.compare(batch.recordedMicros(a), batch.recordedMicros(b));
    if (byTime != 0) {
      return byTime;
    }
    int byLon = Double.compare(batch.lon(a), batch.lon(b));
    return byLon != 0 ? byLon : Double.compare(batch.lat(a), batch.lat(b));
  }

  /** How many are to be kept. */
  int count() {
    return count;
  }

  /** Their places in the batch, by time and place; only the first {@link #count}. */
  int[] kept() {
    return kept;
  }

  @Nullable UUID[] shiftOf() {
    return shiftOf;
  }

  Map<FixReason, Integer> refused() {
    return refused;
  }
}
