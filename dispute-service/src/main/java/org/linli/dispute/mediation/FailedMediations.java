package org.linli.dispute.mediation;

import org.linli.dispute.matter.Matter;

/** How often the mediation of a matter ended without agreement: a fact that triage looks at. */
public interface FailedMediations {

  /** Inside a transaction that may see the matter. */
  int count(Matter matter);
}
