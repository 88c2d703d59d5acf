package org.linli.patrol.fix.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.linli.patrol.fix.FixBatch;
import org.linli.patrol.fix.KeptFixes;

/** Fixes as PostgreSQL's binary COPY reads them. */
final class FixCopy {

  /** The columns of table fix in the order in which they are written. */
  static final String COLUMNS =
      "county_code, shift_id, device_id, recorded_at, received_at, lon, lat, accuracy_metres, speed, heading, seq";

  private static final short FIELDS = 11;
  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0
  };
  private static final int FRAME = SIGNATURE.length + 2 * Integer.BYTES + Short.BYTES;

  /**
   * Of a row without the county: count, eleven lengths, two ids, two times, two degrees, four more.
   */
  private static final int ROW = 2 + 11 * 4 + 2 * 16 + 2 * 8 + 2 * 8 + 4 * 4;

  private static final long MICROS_TO_2000 = 946_684_800_000_000L;

  private FixCopy() {}

  /** Some of the fixes, by their places in the order. */
  static ByteBuffer of(KeptFixes fixes, int from, int to) {
    byte[] county = fixes.county().getBytes(StandardCharsets.UTF_8);
    ByteBuffer out = ByteBuffer.allocate(FRAME + (to - from) * (ROW + county.length));
    out.put(SIGNATURE).putInt(0).putInt(0);
    for (int k = from; k < to; k++) {
      int i = fixes.order()[k];
      FixBatch batch = fixes.batch();
      out.putShort(FIELDS).putInt(county.length).put(county);
      id(out, fixes.shift(i));
      id(out, fixes.device());
      out.putInt(Long.BYTES).putLong(batch.recordedMicros(i) - MICROS_TO_2000);
      out.putInt(Long.BYTES).putLong(fixes.receivedMicros() + i - MICROS_TO_2000);
      out.putInt(Double.BYTES).putDouble(batch.lon(i));
      out.putInt(Double.BYTES).putDouble(batch.lat(i));
      number(out, batch.accuracyMetres(i));
      number(out, batch.speed(i));
      number(out, batch.heading(i));
      if (batch.seq(i) == FixBatch.NO_SEQ) {
        out.putInt(-1);
      } else {
        out.putInt(Integer.BYTES).putInt(batch.seq(i));
      }
    }
    return out.putShort((short) -1).flip();
  }

  private static void id(ByteBuffer out, UUID id) {
    out.putInt(2 * Long.BYTES)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits());
  }

  private static void number(ByteBuffer out, float value) {
    if (Float.isNaN(value)) {
      out.putInt(-1);
    } else {
      out.putInt(Float.BYTES).putFloat(value);
    }
  }
}
