package org.linli.place.premises;

import java.util.UUID;

/**
 * Called within the transaction in which premises that were entered twice become one: what hangs on
 * the first moves to the other.
 */
@FunctionalInterface
public interface PremisesMerged {

  /**
   * Moves what is yours.
   *
   * @param from closed by now, and referred to no more afterwards
   * @param into the one that stays
   */
  void merged(UUID from, PremisesRef into);
}
