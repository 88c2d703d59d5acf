package org.linli.dispute.work;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a party agreed to, and how that is known. */
public interface Assent {

  /** The party of the matter. */
  UUID party();

  /** The day they did. */
  LocalDate on();

  /** The scan of a signature or thumb-print, an attachment of the matter. */
  @Nullable UUID attachment();

  /** Whether there must be a scan; not where it was said before the mediator, who recorded it. */
  boolean needsScan();
}
