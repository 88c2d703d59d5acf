package org.linli.place.premises;

/**
 * Called within the transaction in which premises came to lie in another grid, because they were
 * entered wrongly or the grids have changed.
 */
@FunctionalInterface
public interface PremisesMoved {

  /**
   * Follows with what is bound to where the premises lie.
   *
   * @param premises as they are now
   */
  void moved(PremisesRef premises);
}
