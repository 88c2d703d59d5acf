package org.linli.place.inspection;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Plans inspections for other features. Works in the transaction that is running, with its viewer;
 * where none is, in one of its own as the viewer of the request.
 */
public interface InspectionPlans {

  /**
   * Plans what is not planned yet: premises are planned once for each checklist of a campaign, or
   * once for each day they are due outside one. Premises that the viewer may not see, or that are
   * closed, are passed over.
   *
   * @return how many were planned now
   * @throws org.linli.commons.problem.ProblemException 400 for a checklist without published
   *     version
   */
  int plan(List<NewInspection> wanted);

  /** Why premises of a kind cannot be inspected with a checklist. */
  enum Unfit {
    NOT_PUBLISHED,
    FOR_OTHER_KINDS
  }

  /** Why premises of a kind cannot be inspected with a checklist now; empty where they can. */
  Optional<Unfit> whyNot(String checklist, String premisesKind);

  /** How far those of a campaign are, as far as the viewer may see them. */
  CampaignProgress progress(UUID campaign);
}
