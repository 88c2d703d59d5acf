package org.linli.dispute.step;

import java.util.List;

/** What a feature offers to do with a matter. Beans of this type are asked in their order. */
public interface StepOffers {

  /**
   * The steps of the feature, the impossible ones too. Called in a transaction of the viewer that
   * changes nothing; a store may be asked, no sealed text may be opened.
   */
  List<Offer> offers(OpenMatterView view);
}
