package org.linli.dispute.duty;

import java.util.List;
import java.util.UUID;

/**
 * What is owed in matters. Call it inside a change of the matter. At most one of a kind and ref is
 * open at a time.
 */
public interface Duties {

  /** Opens a duty; where one of that kind and ref is open, that one stays with its due date. */
  void open(NewDuty duty);

  /** Ends one as done; nothing where none is open. */
  void done(String countyCode, UUID matter, DutyKind kind, String ref, String by);

  /** Ends one that is not owed any more, with the reason; nothing where none is open. */
  void drop(String countyCode, UUID matter, DutyKind kind, String ref, String reason, String by);

  /** What is open in a matter, next due first. */
  List<Duty> listOpen(String countyCode, UUID matter);
}
