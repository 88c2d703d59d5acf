package org.linli.gateway.problem;

import java.io.IOException;

/** The body of a request went past its limit while it was being read. */
public final class BodyTooLargeException extends IOException {
  private static final long serialVersionUID = 1L;

  public BodyTooLargeException(long limitBytes) {
    super("More than " + limitBytes + " bytes");
  }
}
