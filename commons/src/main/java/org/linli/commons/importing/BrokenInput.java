package org.linli.commons.importing;

import java.io.IOException;

/** The bytes of an upload are not what they should be: the sender's fault, not ours. */
final class BrokenInput extends IOException {
  private static final long serialVersionUID = 1L;
  private final String code;
  private final transient Object[] args;

  BrokenInput(String code, Object... args) {
    super(code);
    this.code = code;
    this.args = args.clone();
  }

  ImportRefused refused() {
    return ImportRefused.file(code, args);
  }
}
