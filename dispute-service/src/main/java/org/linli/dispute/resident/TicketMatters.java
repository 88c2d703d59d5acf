package org.linli.dispute.resident;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.matter.Matter;

/** Matters as their reporters see them. Call it inside a transaction. */
public interface TicketMatters {

  /** The matter of a report. */
  TicketMatter get(String countyCode, UUID matter, UUID report);

  /** Keeps what a reporter says of an end without result; the newest counts. */
  void answer(Matter matter, UUID report, boolean settled, @Nullable Integer stars, Instant at);
}
