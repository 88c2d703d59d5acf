package org.linli.commons.audit;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The chain as it grows. */
public interface AuditChain {

  /** Adds entries at its end, all or none; they are on disk when it returns. */
  void append(List<AuditDraft> drafts);

  /** Its last entry; empty where there is none yet. */
  Optional<Head> head();

  /**
   * The end of a chain.
   *
   * @param hash in hexadecimal digits
   */
  record Head(long seq, String hash) {

    public static Head of(long seq, byte[] hash) {
      return new Head(seq, HexFormat.of().formatHex(hash));
    }
  }
}
