package org.linli.dispute.work;

import java.util.UUID;
import org.linli.dispute.matter.Matter;

/** The scans that are attached to a matter. */
public interface Scans {

  /** Whether the matter has that attachment and it still counts; inside a change. */
  boolean isThere(Matter matter, UUID attachment);
}
