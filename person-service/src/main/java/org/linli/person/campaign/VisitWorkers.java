package org.linli.person.campaign;

import org.linli.commons.problem.ProblemException;

/** Who may be sent to a household. */
@FunctionalInterface
public interface VisitWorkers {

  /**
   * Lets an account pass that works there now, as grid worker or support worker, and is no police.
   *
   * @throws ProblemException 400 naming the field
   */
  void require(String username, String field, String path);
}
