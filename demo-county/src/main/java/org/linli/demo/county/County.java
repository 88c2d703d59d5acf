package org.linli.demo.county;

import java.util.List;
import org.linli.demo.Size;
import org.linli.demo.land.Landscape;
import org.linli.demo.land.Mosaic;
import org.linli.demo.land.Polyline;

/**
 * The county of Yunxi.
 *
 * @param areas the county, then towns, then villages: parents before children, each level by code
 * @param grids by code
 * @param context rivers, roads and lakes
 */
public record County(
    Mosaic mosaic, List<Area> areas, List<Grid> grids, List<ContextFeature> context) {

  /** The code of the county. */
  public static final String CODE = "990102000000";

  /** The expressway under construction: land is taken along it. */
  public static final Polyline EXPRESSWAY =
      Polyline.throughKilometres(
          31, 17, 24, 15, 19, 9, 13, 2.5, 8.5, 1.2, 5, 3, -1, 4.5, -8, 7, -13, 5, -20, 7, -32, 6);

  public County {
    areas = List.copyOf(areas);
    grids = List.copyOf(grids);
    context = List.copyOf(context);
  }

  /** The same county for the same size and seed, byte for byte. */
  public static County of(Size size, long seed) {
    Landscape land = new Landscape(TownPlan.seats());
    int inner = Enclaves.count(size.grids());
    Mosaic mosaic = Mosaic.of(land, size.grids() - inner, seed);
    Settlement settlement = Settlement.of(mosaic, size.villages(), seed);
    List<Grid> grids = new Enclaves(mosaic, settlement, seed).grids(size.grids());
    List<Area> areas = Boundaries.areas(mosaic, settlement, grids);
    return new County(mosaic, areas, grids, Context.of(land, mosaic, settlement, seed));
  }
}
