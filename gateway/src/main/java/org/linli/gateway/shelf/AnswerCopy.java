package org.linli.gateway.shelf;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Keeps a copy of what is sent, as long as it is not too much. */
final class AnswerCopy extends HttpServletResponseWrapper {

  private final int most;
  private final ByteArrayOutputStream copy = new ByteArrayOutputStream();
  private boolean tooMuch;

  /**
   * @param most bytes
   */
  AnswerCopy(HttpServletResponse response, int most) {
    super(response);
    this.most = most;
  }

  boolean isWhole() {
    return !tooMuch;
  }

  byte[] bytes() {
    return copy.toByteArray();
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    ServletOutputStream out = super.getOutputStream();
    return new ServletOutputStream() {
      @Override
      public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        tooMuch |= copy.size() + length > most;
        if (!tooMuch) {
          copy.write(bytes, offset, length);
        }
      }

      @Override
      public void flush() throws IOException {
        out.flush();
      }

      @Override
      public boolean isReady() {
        return out.isReady();
      }

      @Override
      public void setWriteListener(WriteListener listener) {
        out.setWriteListener(listener);
      }
    };
  }
}
