package org.linli.dispute.supervision;

import java.util.List;
import java.util.UUID;
import org.linli.dispute.matter.Matter;

/** Where check-ins are kept, sealed. */
public interface CheckInStore {

  /** Writes one down, in the transaction that is running. */
  void write(Matter matter, CheckIn checkIn);

  /** Those of a matter that the viewer of the running transaction may read, newest first. */
  List<CheckIn> list(String countyCode, UUID matter);
}
