package org.linli.commons.sealing;

/** What was sealed here has been erased: its key is gone. */
public final class KeyDestroyed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  KeyDestroyed() {
    super("the key of what was sealed is gone");
  }
}
