package org.linli.commons.importing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** How far a run is: by what was read of the file, or further where the importer says so. */
final class RunProgress implements ImportRun.Progress {
  /** What is left for storing after the last row is read. */
  private static final double READING = 0.9;

  private final long sizeBytes;
  private volatile long readBytes;
  private volatile double said;

  RunProgress(long sizeBytes) {
    this.sizeBytes = Math.max(1, sizeBytes);
  }

  @Override
  public void at(double share) {
    said = Math.clamp(share, said, 1.0);
  }

  double share() {
    return Math.max(said, Math.min(1.0, (double) readBytes / sizeBytes) * READING);
  }

  /** The stream, counted from its beginning. A file that is read twice starts anew. */
  InputStream count(InputStream in) {
    readBytes = 0;
    return new FilterInputStream(in) {
      private long count;

      @Override
      public int read() throws IOException {
        int b = in.read();
        add(b < 0 ? 0 : 1);
        return b;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = in.read(buffer, offset, length);
        add(Math.max(0, n));
        return n;
      }

      private void add(int n) {
        count += n;
        readBytes = count;
      }
    };
  }
}
