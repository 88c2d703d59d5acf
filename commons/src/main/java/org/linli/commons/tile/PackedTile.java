package org.linli.commons.tile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A tile as it is kept and sent: packed once with gzip where that is worth it. */
public final class PackedTile {

  /** In bytes; below it headers weigh more than what would be saved. */
  private static final int WORTH_PACKING = 256;

  private final byte[] bytes;
  private final boolean gzip;

  private PackedTile(byte[] bytes, boolean gzip) {
    this.bytes = bytes;
    this.gzip = gzip;
  }

  /** Takes over the bytes of a tile; the caller changes them no more. */
  public static PackedTile of(byte[] tile) {
    if (tile.length < WORTH_PACKING) {
      return new PackedTile(tile, false);
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream(tile.length / 2);
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(tile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PackedTile(packed.toByteArray(), true);
  }

  /** Whether {@link #bytes} are packed with gzip. */
  public boolean isGzip() {
    return gzip;
  }

  public boolean isEmpty() {
    return bytes.length == 0;
  }

  /** As kept, not a copy. */
  public byte[] bytes() {
    return bytes;
  }

  /** The tile for those who do not read gzip. */
  public byte[] unpacked() {
    if (!gzip) {
      return bytes;
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
