package org.linli.dispute.assignment;

import java.util.List;
import java.util.Optional;
import org.linli.dispute.matter.Matter;

/** Where plans and declarations are kept; inside a transaction. */
public interface AssignmentStore {

  void addPlan(Matter matter, PlanRevision revision);

  Optional<PlanRevision> newestPlan(Matter matter);

  void declare(Matter matter, Declaration declaration);

  /** Oldest first. */
  List<Declaration> declarations(Matter matter);
}
