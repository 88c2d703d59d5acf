package org.linli.grid.tiles.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.commons.fabric.Area;
import org.linli.commons.fabric.AreaLevel;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.Grid;
import org.linli.commons.testing.VectorTile;
import org.linli.commons.tile.TileAddress;
import org.linli.grid.tiles.ZoomBand;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** A county of one village with a round grid in a square one and a grid of two pieces. */
class DrawingTest {

  private static final double WEST = 11_800_000;
  private static final double SOUTH = 3_500_000;

  private final Fabric fabric =
      new Fabric(
          1,
          List.of(
              new Area("C", "县", null, AreaLevel.COUNTY, null, "/C/", null),
              new Area("V", "村", "Village", AreaLevel.VILLAGE, "C", "/C/V/", null)),
          List.of(
              grid("V1", box(0, 0, 1000, 1000)),
              grid("V2", box(400, 400, 600, 600)),
              grid("V3", box(1000, 0, 1200, 200))));

  private final Drawing drawing = drawing();

  private Drawing drawing() {
    Drawing.Builder builder = new Drawing.Builder(fabric);
    for (ZoomBand band : ZoomBand.values()) {
      builder.areas(
          band, taker -> taker.accept("V", metres("POLYGON((0 0,1200 0,1200 1000,0 1000,0 0))")));
      builder.grids(
          band,
          taker -> {
            taker.accept(
                "V1",
                metres(
                    "POLYGON((0 0,1000 0,1000 1000,0 1000,0 0),(400 400,400 600,600 600,600 400,400 400))"));
            taker.accept("V2", metres("POLYGON((400 400,400 600,600 600,600 400,400 400))"));
            taker.accept(
                "V3",
                metres(
                    "MULTIPOLYGON(((1000 0,1200 0,1200 200,1000 200,1000 0)),((1000 800,1200 800,1200 1000,1000 1000,1000 800)))"));
          });
    }
    builder.label("V", new Coordinate(WEST + 600, SOUTH + 500));
    return builder.build();
  }

  @Test
  void whatAllTilesHoldTogetherIsTheWhole() {
    for (int zoom : List.of(12, 14, 16)) {
      double[] sizes = new double[3];
      for (TileAddress address : around(zoom)) {
        VectorTile tile = VectorTile.read(drawing.grids(address, List.of("/C/")));
        if (tile.codes("grids").isEmpty()) {
          continue;
        }
        for (VectorTile.Feature feature : tile.layer("grids")) {
          Geometry inside =
              feature
                  .metres(address)
                  .intersection(feature.metres(address).getFactory().toGeometry(address.metres()));
          sizes[feature.code().charAt(1) - '1'] += inside.getArea();
        }
      }
      double unit = 4 * 20037508.342789244 / (1L << zoom) / TileGround.EXTENT * 1200;
      assertThat(sizes[0]).as("zoom %d", zoom).isEqualTo(960_000, within(4 * unit));
      assertThat(sizes[1]).as("zoom %d", zoom).isEqualTo(40_000, within(unit));
      assertThat(sizes[2]).as("zoom %d", zoom).isEqualTo(80_000, within(unit));
    }
  }

  @Test
  void aViewerGetsWhatLiesInTheirAreasAndNoParentTheyMayNotSee() {
    TileAddress address = around(12).getFirst();
    assertThat(drawing.grids(address, List.of("/D/"))).isEmpty();
    assertThat(drawing.grids(address, List.of())).isEmpty();
    VectorTile.Feature village =
        VectorTile.read(drawing.areas(address, List.of("/C/V/"))).layer("areas").getFirst();
    assertThat(village.properties())
        .doesNotContainKey("parentCode")
        .containsEntry("level", "village");
    assertThat(
            VectorTile.read(drawing.areas(address, List.of("/")))
                .layer("area-labels")
                .getFirst()
                .properties())
        .containsEntry("parentCode", "C")
        .containsEntry("nameEn", "Village");
  }

  private static List<TileAddress> around(int zoom) {
    double degree = 20037508.342789244 / 180;
    double lat = Math.toDegrees(Math.atan(Math.sinh((SOUTH + 500) / 20037508.342789244 * Math.PI)));
    TileAddress middle = TileAddress.at(zoom, (WEST + 600) / degree, lat);
    List<TileAddress> all = new ArrayList<>(List.of(middle));
    for (int x = -3; x <= 3; x++) {
      for (int y = -3; y <= 3; y++) {
        if (x != 0 || y != 0) {
          all.add(new TileAddress(zoom, middle.x() + x, middle.y() + y));
        }
      }
    }
    return all;
  }

  private static Grid grid(String code, Geometry boundary) {
    return new Grid(code, "网格" + code, null, "V", "/C/V/" + code + "/", null, boundary);
  }

  /** Somewhere in degrees: only the shapes are drawn. */
  private static Geometry box(double west, double south, double east, double north) {
    return read(
        "POLYGON((%1$s %2$s,%3$s %2$s,%3$s %4$s,%1$s %4$s,%1$s %2$s))"
            .formatted(west / 1e5, south / 1e5, east / 1e5, north / 1e5));
  }

  private static Geometry metres(String text) {
    Geometry geometry = read(text);
    geometry.apply(
        (CoordinateFilter)
            at -> {
              at.x += WEST;
              at.y += SOUTH;
            });
    geometry.geometryChanged();
    return geometry;
  }

  private static Geometry read(String text) {
    try {
      return new WKTReader().read(text);
    } catch (ParseException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
