package org.linli.gateway.protection;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import org.linli.gateway.problem.BodyInterruptedException;
import org.linli.gateway.problem.BodyTooLargeException;

/** Passes a body on and counts it; fails in a way that tells the sender's faults from others. */
final class LimitedStream extends ServletInputStream {

  private final ServletInputStream body;
  private final long limitBytes;
  private long seenBytes;

  LimitedStream(ServletInputStream body, long limitBytes) {
    this.body = body;
    this.limitBytes = limitBytes;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count;
    try {
      count = body.read(target, offset, length);
    } catch (IOException e) {
      throw new BodyInterruptedException(e);
    }
    seenBytes += Math.max(count, 0);
    if (seenBytes > limitBytes) {
      throw new BodyTooLargeException(limitBytes);
    }
    return count;
  }

  @Override
  public boolean isFinished() {
    return body.isFinished();
  }

  @Override
  public boolean isReady() {
    return body.isReady();
  }

  @Override
  public void setReadListener(ReadListener listener) {
    body.setReadListener(listener);
  }
}
