package org.linli.place.hazard;

import java.util.UUID;

/** For other features that find hazards in their own work. */
public interface Hazards {

  /**
   * Reports a hazard in the transaction that is running, as its viewer. The table grades it by its
   * kind and premises; what is known beyond that is said at the hazard.
   *
   * @return its id
   * @throws org.linli.commons.problem.ProblemException 400 naming {@code kind} where there is no
   *     such kind
   */
  UUID report(NewHazard hazard);
}
