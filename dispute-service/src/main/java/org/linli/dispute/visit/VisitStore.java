package org.linli.dispute.visit;

import java.time.Instant;
import java.util.List;
import org.linli.dispute.matter.Matter;

/** Where visits, closings and what residents say are kept; inside a transaction. */
public interface VisitStore {

  void plan(Matter matter, Visit visit);

  /** Keeps what became of a visit. */
  void settle(Matter matter, Visit visit, Instant at);

  /** Nobody needs to come any more. */
  void dropPlanned(Matter matter, Instant at);

  /** In the order of the days on which they are due. */
  List<Visit> visits(Matter matter);

  void close(Matter matter, Closing closing);

  /** Newest first. */
  List<Closing> closings(Matter matter);

  void keep(Matter matter, ResidentView view);

  /** What residents said, oldest first. */
  List<ResidentView> residentViews(Matter matter);
}
