package org.linli.dispute.work;

import org.jspecify.annotations.Nullable;
import org.linli.dispute.matter.Matter;

/**
 * What is confidential of the work on a matter: kept sealed, as records written as JSON, one a kind
 * and reference, never changed.
 */
public interface WorkTexts {

  /** Keeps one, inside a change of the matter. */
  void write(Matter matter, TextKind kind, String ref, Object content);

  /**
   * All that the viewer may read, inside a transaction. Whoever calls it writes the read log.
   *
   * @return what was found; nothing of it for those who are no handlers
   */
  Opened open(Matter matter);

  /** The texts of one matter. */
  interface Opened {

    /** The text, or null where there is none that the viewer may read. */
    <T> @Nullable T find(TextKind kind, String ref, Class<T> type);
  }
}
