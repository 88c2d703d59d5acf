package org.linli.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** Made-up fixes of one device, as a tracker sends them and as binary COPY reads them. */
final class FixRows {

  static final String COLUMNS =
      "county_code, shift_id, device_id, recorded_at, received_at, lon, lat, accuracy_metres, speed, heading, seq";

  private static final long MICROS_TO_2000 = 946_684_800_000_000L;
  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0
  };

  private final Walker walker;
  private final long fromMicros;
  private final long stepMicros;
  private final int count;

  /** Who walks: county, shift and device, and where they begin. */
  record Walker(String county, UUID shift, UUID device, double lon, double lat) {}

  private FixRows(Walker walker, long fromMicros, long stepMicros, int count) {
    this.walker = walker;
    this.fromMicros = fromMicros;
    this.stepMicros = stepMicros;
    this.count = count;
  }

  /** A fix a millisecond. */
  static FixRows of(Walker walker, Instant from, int count) {
    return of(walker, from, count, 1000);
  }

  static FixRows of(Walker walker, Instant from, int count, long stepMicros) {
    long micros = from.getEpochSecond() * 1_000_000 + from.getNano() / 1000;
    return new FixRows(walker, micros, stepMicros, count);
  }

  private double lon(int i) {
    return Math.rint((walker.lon() + i % 1000 * 1e-6) * 1e7) / 1e7;
  }

  private double lat(int i) {
    return Math.rint((walker.lat() + i % 777 * 1e-6) * 1e7) / 1e7;
  }

  private Instant at(int i) {
    long micros = fromMicros + i * stepMicros;
    return Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1000);
  }

  byte[] csv() {
    StringBuilder text = new StringBuilder(count * 72);
    text.append("recordedAt,lon,lat,accuracyMetres,speed,heading,seq\n");
    for (int i = 0; i < count; i++) {
      text.append(at(i))
          .append(
              String.format(
                  Locale.ROOT, ",%.7f,%.7f,8.5,1.25,%d,%d%n", lon(i), lat(i), i % 360, i));
    }
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  byte[] binary() {
    byte[] county = walker.county().getBytes(StandardCharsets.US_ASCII);
    ByteBuffer out = ByteBuffer.allocate(64 + count * (160 + county.length));
    out.put(SIGNATURE).putInt(0).putInt(0);
    for (int i = 0; i < count; i++) {
      out.putShort((short) 11).putInt(county.length).put(county);
      id(out, walker.shift());
      id(out, walker.device());
      long micros = fromMicros + i * stepMicros - MICROS_TO_2000;
      out.putInt(8).putLong(micros).putInt(8).putLong(micros + i);
      out.putInt(8).putDouble(lon(i)).putInt(8).putDouble(lat(i));
      out.putInt(4).putFloat(8.5f).putInt(4).putFloat(1.25f).putInt(4).putFloat(i % 360);
      out.putInt(4).putInt(i);
    }
    out.putShort((short) -1).flip();
    byte[] bytes = new byte[out.limit()];
    out.get(bytes);
    return bytes;
  }

  private static void id(ByteBuffer out, UUID id) {
    out.putInt(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
  }
}
