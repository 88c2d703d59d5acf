package org.linli.commons.importing;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The content of an upload, unpacked where its first bytes say that it is gzip, whatever its name
 * says; and no further than an honest file would go.
 */
final class Unpacked {
  /** Nobody's boundaries or disputes are longer than this. */
  static final long LONGEST_BYTES = 2L << 30;

  /** Text shrinks to a tenth, at best to a fiftieth; a bomb to a thousandth. */
  private static final long GREATEST_RATIO = 200;

  private static final long RATIO_COUNTS_FROM_BYTES = 32L << 20;

  private Unpacked() {}

  /** An opener of the content, which fails with {@link BrokenInput} where it is no good. */
  static ImportFile.Opener opener(ImportFile file) {
    return () -> open(file);
  }

  private static InputStream open(ImportFile file) throws IOException {
    BufferedInputStream raw = new BufferedInputStream(file.open(), 64 * 1024);
    raw.mark(2);
    byte[] magic = raw.readNBytes(2);
    raw.reset();
    if (magic.length < 2 || (magic[0] & 0xFF) != 0x1F || (magic[1] & 0xFF) != 0x8B) {
      return new Limited(raw, LONGEST_BYTES);
    }
    long fair = Math.max(RATIO_COUNTS_FROM_BYTES, file.sizeBytes() * GREATEST_RATIO);
    try {
      return new Limited(new GZIPInputStream(raw, 64 * 1024), Math.min(LONGEST_BYTES, fair));
    } catch (EOFException | ZipException e) {
      raw.close();
      throw new BrokenInput("gzip-broken");
    }
  }

  /** Counts what comes out, and tells a truncated or damaged archive from a failure of ours. */
  private static final class Limited extends FilterInputStream {
    private final long limitBytes;
    private long count;

    Limited(InputStream in, long limitBytes) {
      super(in);
      this.limitBytes = limitBytes;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      try {
        int n = in.read(buffer, offset, length);
        count += Math.max(n, 0);
        if (count > limitBytes) {
          throw new BrokenInput("unpacks-too-far", limitBytes >> 20);
        }
        return n;
      } catch (EOFException | ZipException e) {
        throw new BrokenInput("gzip-broken");
      }
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
