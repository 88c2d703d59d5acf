package org.linli.commons.importing;

import java.io.InputStream;
import java.util.UUID;

/** An upload, fetched piece by piece as it is read, so that no piece but one is in memory. */
final class ChunkStream extends InputStream {
  private final ImportJobStore store;
  private final UUID id;
  private byte[] chunk = {};
  private int position;
  private int next;
  private boolean ended;

  ChunkStream(ImportJobStore store, UUID id) {
    this.store = store;
    this.id = id;
  }

  @Override
  public int read() {
    return fill() ? chunk[position++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int n = Math.min(length, chunk.length - position);
    System.arraycopy(chunk, position, buffer, offset, n);
    position += n;
    return n;
  }

  private boolean fill() {
    while (!ended && position == chunk.length) {
      chunk = store.chunk(id, next++).orElseGet(() -> new byte[0]);
      position = 0;
      ended = chunk.length == 0;
    }
    return !ended;
  }
}
