package org.linli.commons.tile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
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
    try (GZIPOutputStream out = new Packer(packed)) {
      out.write(tile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PackedTile(packed.toByteArray(), true);
  }

  /** Somebody waits for a tile that is packed for the first time: quickly rather than tightly. */
  private static final class Packer extends GZIPOutputStream {
    Packer(ByteArrayOutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_SPEED);
    }
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
