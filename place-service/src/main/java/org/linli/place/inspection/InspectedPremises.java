package org.linli.place.inspection;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.place.premises.PremisesRef;

/** Premises as they were called and stood when this was written. */
public record InspectedPremises(UUID id, String number, String name, String kind, Where where) {

  /**
   * A place.
   *
   * @param path of the grid
   * @param lon degrees, EPSG:4490
   */
  public record Where(
      String county, String path, @Nullable String gridCode, double lon, double lat) {}

  public static InspectedPremises of(PremisesRef premises) {
    return new InspectedPremises(
        premises.id(),
        premises.number(),
        premises.name(),
        premises.kind(),
        new Where(
            premises.countyCode(),
            premises.path(),
            premises.gridCode(),
            premises.lon(),
            premises.lat()));
  }
}
