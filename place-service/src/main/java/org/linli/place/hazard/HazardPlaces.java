package org.linli.place.hazard;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.fabric.GridLocator;
import org.linli.commons.place.Places;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.relocation.Succession;

/** Finds the grid of a position, and what must be known of premises to grade a hazard there. */
public final class HazardPlaces {

  private final FabricHolder fabric;
  private final Places places;
  private final Importances importances;

  /** How much depends on premises. */
  @FunctionalInterface
  public interface Importances {

    /** ORDINARY, IMPORTANT or KEY; within a transaction. */
    Optional<String> of(UUID premises);
  }

  public HazardPlaces(FabricHolder fabric, Places places, Importances importances) {
    this.fabric = fabric;
    this.places = places;
    this.importances = importances;
  }

  @Nullable String importance(@Nullable UUID premises) {
    return premises == null ? null : importances.of(premises).orElse(null);
  }

  /**
   * A position of the caller's area.
   *
   * @throws ProblemException 400 where it is no position or lies in no grid, 404 where it is not
   *     the caller's
   */
  Hazard.Where require(double lon, double lat) {
    if (!(lon >= -180 && lon <= 180)) {
      throw ProblemException.badField("position.lon", "longitude");
    }
    if (!(lat >= -90 && lat <= 90)) {
      throw ProblemException.badField("position.lat", "latitude");
    }
    Hazard.Where found =
        locate(lon, lat, null)
            .orElseThrow(() -> ProblemException.badField("position", "outside-every-grid"));
    if (!places.covers(found.path())) {
      throw ProblemException.notFound();
    }
    return found;
  }

  /** The place of a position as the boundaries are now; empty outside every grid. */
  public Optional<Hazard.Where> locate(double lon, double lat, @Nullable UUID premises) {
    Fabric now = fabric.current();
    int ordinal = now.locator().locate(lon, lat);
    if (ordinal == GridLocator.NOWHERE) {
      return Optional.empty();
    }
    return places
        .find(now.grids().get(ordinal).code())
        .map(
            place ->
                new Hazard.Where(place.county(), place.path(), place.code(), lon, lat, premises));
  }

  /**
   * The place of a position that lies in no grid any more: that of the successor of the grid or
   * area the path ends with. Empty where nobody knows.
   */
  public Optional<Hazard.Where> after(
      String path, @Nullable String gridCode, double lon, double lat, Succession succession) {
    String[] codes = path.split("/");
    return succession
        .find(codes[codes.length - 1])
        .map(
            home ->
                new Hazard.Where(
                    home.county(),
                    home.path(),
                    home.grid() ? home.code() : gridCode,
                    lon,
                    lat,
                    null));
  }

  /** Code of the town a path lies in; of the county where it lies in no town. */
  String town(Hazard.Where where) {
    String[] codes = where.path().substring(1, where.path().length() - 1).split("/", -1);
    int county = Arrays.asList(codes).indexOf(where.county());
    return codes[Math.min(county + 1, codes.length - 1)];
  }
}
