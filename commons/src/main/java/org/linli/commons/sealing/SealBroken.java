package org.linli.commons.sealing;

/**
 * Sealed bytes that cannot be opened: another key, another place, or changed. The message holds no
 * content.
 */
public final class SealBroken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SealBroken(String message) {
    super("a seal is broken: " + message);
  }
}
