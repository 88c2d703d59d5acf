package org.linli.place.location;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.fabric.Grid;
import org.linli.commons.fabric.GridLocator;
import org.linli.commons.place.Places;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.relocation.Succession;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** Finds the grids in which things lie. Coordinates are degrees, longitude first, EPSG:4490. */
public final class GridLocations {

  private final FabricHolder holder;
  private final Places places;

  public GridLocations(FabricHolder holder, Places places) {
    this.holder = holder;
    this.places = places;
  }

  /** The grid that a point lies in; empty outside all. */
  public Optional<GridLocation> find(double lon, double lat) {
    Fabric fabric = holder.current();
    int ordinal = fabric.locator().locate(lon, lat);
    return ordinal == GridLocator.NOWHERE
        ? Optional.empty()
        : Optional.of(location(fabric.grids().get(ordinal)));
  }

  /**
   * The grid of a point that the caller enters.
   *
   * @throws ProblemException 400 that names the field outside the fabric; 404 outside the caller's
   *     area
   */
  public GridLocation requireOwn(double lon, double lat, String field) {
    GridLocation location =
        find(lon, lat)
            .orElseThrow(() -> ProblemException.badField(field, "position-outside-grids"));
    if (!places.covers(location.path())) {
      throw ProblemException.notFound();
    }
    return location;
  }

  /**
   * Where something belongs that lies in no grid any more: to the successor of the grid it was in,
   * or of the area around that. As it was where nobody knows.
   */
  public GridLocation after(GridLocation before, Succession succession) {
    String[] codes = before.path().split("/");
    return succession
        .find(codes[codes.length - 1])
        .map(home -> in(home, before.gridCode()))
        .orElse(before);
  }

  private GridLocation in(Succession.Home home, String formerGrid) {
    Fabric fabric = holder.current();
    OptionalInt grid = fabric.findGrid(home.code());
    return grid.isPresent()
        ? location(fabric.grids().get(grid.getAsInt()))
        : new GridLocation(home.county(), home.code(), formerGrid, home.path());
  }

  /** The grids that a shape touches, in the order of the tree. */
  public List<Grid> touched(Geometry shape) {
    if (shape instanceof Point point) {
      Fabric fabric = holder.current();
      int ordinal = fabric.locator().locate(point.getX(), point.getY());
      return ordinal == GridLocator.NOWHERE ? List.of() : List.of(fabric.grids().get(ordinal));
    }
    Envelope around = shape.getEnvelopeInternal();
    return holder.current().grids().stream()
        .filter(grid -> grid.boundary().getEnvelopeInternal().intersects(around))
        .filter(grid -> grid.boundary().intersects(shape))
        .toList();
  }

  public GridLocation location(Grid grid) {
    return new GridLocation(
        places.find(grid.code()).map(Places.Place::county).orElse(grid.areaCode()),
        grid.areaCode(),
        grid.code(),
        grid.path());
  }
}
