package org.linli.gateway.problem;

import java.io.IOException;

/** The sender went away or fell silent in the middle of a body: not the fault of a service. */
public final class BodyInterruptedException extends IOException {
  private static final long serialVersionUID = 1L;

  public BodyInterruptedException(IOException cause) {
    super(cause);
  }
}
