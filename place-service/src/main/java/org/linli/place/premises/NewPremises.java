package org.linli.place.premises;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Premises to be entered.
 *
 * @param shape degrees, EPSG:4490, longitude first
 * @param differentBecause why they are others than those of a like name; null where nobody said so
 */
public record NewPremises(
    Draft draft, Geometry shape, @Nullable Contact contact, @Nullable String differentBecause) {

  /**
   * What is said of premises.
   *
   * @param importance null for that of the kind
   */
  public record Draft(
      String name,
      String kind,
      @Nullable String address,
      Premises.Business business,
      @Nullable Importance importance,
      @Nullable Integer inspectionDays) {}
}
