package org.linli.grid.tiles.drawing;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.Area;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.Grid;
import org.linli.commons.fabric.Range;
import org.linli.commons.tile.TileAddress;
import org.linli.grid.tiles.ZoomBand;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * One version of the published boundaries as they are drawn: areas with their labels, and grids.
 * Immutable, for any number of threads. What a viewer may see is decided here by the paths of their
 * areas, as the database's row-level security does it for what is read there.
 */
public final class Drawing {

  private static final List<String> AREA_KEYS =
      List.of("code", "name", "nameEn", "level", "parentCode");
  private static final List<String> GRID_KEYS =
      List.of("code", "name", "nameEn", "areaCode", "kind");

  private final Fabric fabric;
  private final Shapes areas;
  private final Shapes grids;
  private final @Nullable Coordinate[] labels;

  private Drawing(Fabric fabric, Shapes areas, Shapes grids, @Nullable Coordinate[] labels) {
    this.fabric = fabric;
    this.areas = areas;
    this.grids = grids;
    this.labels = labels;
  }

  /** All units of a kind in their bands, and where the most detailed ones lie. */
  private record Shapes(Map<ZoomBand, PackedShapes> bands, HPRtree places) {

    static Shapes of(Map<ZoomBand, PackedShapes> bands, int units) {
      HPRtree places = new HPRtree();
      PackedShapes near = bands.get(ZoomBand.NEAR);
      for (int unit = 0; unit < units; unit++) {
        Envelope extent = near == null ? new Envelope() : near.extent(unit);
        if (!extent.isNull()) {
          places.insert(extent, unit);
        }
      }
      places.build();
      return new Shapes(bands, places);
    }

    /** The units that may touch a tile, in the order of their numbers. */
    int[] near(Envelope centimetres) {
      List<?> found = places.query(centimetres);
      int[] units = new int[found.size()];
      for (int i = 0; i < units.length; i++) {
        units[i] = (Integer) found.get(i);
      }
      Arrays.sort(units);
      return units;
    }
  }

  /** The version that is drawn. */
  public Fabric fabric() {
    return fabric;
  }

  /**
   * The tile of areas and their labels.
   *
   * @param scopes prefixes of the paths that the viewer may see
   */
  public byte[] areas(TileAddress address, List<String> scopes) {
    List<Range> seen = scopes.stream().map(fabric::areasUnder).toList();
    Function<Integer, @Nullable String[]> properties = unit -> properties(unit, seen);
    Bytes tile = new Bytes();
    polygons(areas, address, seen, AREA_KEYS, properties).writeTo(tile, "areas");
    TileGround ground = new TileGround(address);
    LayerWriter writer = new LayerWriter(AREA_KEYS);
    for (Range range : seen) {
      for (int unit = range.from(); unit < range.to(); unit++) {
        Coordinate label = labels[unit];
        if (label != null && ground.isInside(label.x, label.y)) {
          writer.begin();
          writer.point(ground.column(label.x), ground.row(label.y));
          writer.endPoint(properties.apply(unit));
        }
      }
    }
    writer.writeTo(tile, "area-labels");
    return tile.toArray();
  }

  /**
   * The tile of grids.
   *
   * @param scopes prefixes of the paths that the viewer may see
   */
  public byte[] grids(TileAddress address, List<String> scopes) {
    List<Range> seen = scopes.stream().map(fabric::gridsUnder).toList();
    Bytes tile = new Bytes();
    polygons(grids, address, seen, GRID_KEYS, this::properties).writeTo(tile, "grids");
    return tile.toArray();
  }

  private static LayerWriter polygons(
      Shapes shapes,
      TileAddress address,
      List<Range> seen,
      List<String> keys,
      Function<Integer, @Nullable String[]> properties) {
    LayerWriter writer = new LayerWriter(keys);
    PackedShapes band = shapes.bands().get(ZoomBand.of(address.z()));
    if (band == null || seen.isEmpty()) {
      return writer;
    }
    TileGround ground = new TileGround(address);
    for (int unit : shapes.near(ground.extent())) {
      if (isSeen(unit, seen)) {
        writer.begin();
        draw(band, unit, ground, writer);
        if (writer.hasGeometry()) {
          writer.endPolygon(properties.apply(unit));
        }
      }
    }
    return writer;
  }

  private static void draw(PackedShapes band, int unit, TileGround ground, LayerWriter writer) {
    boolean whole = ground.holds(band.extent(unit));
    boolean outlined = false;
    for (int ring = band.firstRing(unit); ring < band.endOfRings(unit); ring++) {
      // Holes of an outline that is not drawn are not drawn either.
      if (!band.isHole(ring) || outlined) {
        int count = ground.draw(band, ring, whole);
        if (count > 0) {
          writer.ring(ground.corners(), count);
        }
        if (!band.isHole(ring)) {
          outlined = count > 0;
        }
      }
    }
  }

  private static boolean isSeen(int unit, List<Range> seen) {
    for (Range range : seen) {
      if (range.contains(unit)) {
        return true;
      }
    }
    return false;
  }

  /** Without the parent where the viewer has no right in it. */
  private @Nullable String[] properties(int unit, List<Range> seen) {
    Area area = fabric.areas().get(unit);
    String parent = area.parentCode();
    boolean told =
        parent != null
            && fabric.findArea(parent).isPresent()
            && isSeen(fabric.findArea(parent).getAsInt(), seen);
    return new @Nullable String[] {
      area.code(), area.name(), area.nameEn(), area.level().wireName(), told ? parent : null
    };
  }

  private @Nullable String[] properties(int unit) {
    Grid grid = fabric.grids().get(unit);
    return new @Nullable String[] {
      grid.code(), grid.name(), grid.nameEn(), grid.areaCode(), grid.kind().wireName()
    };
  }

  /** Takes what is drawn of a fabric, band by band. */
  public static final class Builder {

    private final Fabric fabric;
    private final Map<ZoomBand, PackedShapes> areas = new EnumMap<>(ZoomBand.class);
    private final Map<ZoomBand, PackedShapes> grids = new EnumMap<>(ZoomBand.class);
    private final @Nullable Coordinate[] labels;

    public Builder(Fabric fabric) {
      this.fabric = fabric;
      this.labels = new @Nullable Coordinate[fabric.areas().size()];
    }

    /**
     * Takes the areas of a band in the order of their paths; codes that the fabric does not know
     * are passed over.
     *
     * @param rows calls with code and boundary, EPSG:3857
     */
    public void areas(ZoomBand band, Rows rows) {
      PackedShapes.Builder shapes = new PackedShapes.Builder(fabric.areas().size());
      rows.forEach(
          (code, metres) -> fabric.findArea(code).ifPresent(unit -> shapes.add(unit, metres)));
      areas.put(band, shapes.build());
    }

    /** The same for grids. */
    public void grids(ZoomBand band, Rows rows) {
      PackedShapes.Builder shapes = new PackedShapes.Builder(fabric.grids().size());
      rows.forEach(
          (code, metres) -> fabric.findGrid(code).ifPresent(unit -> shapes.add(unit, metres)));
      grids.put(band, shapes.build());
    }

    /**
     * @param metres where the name of an area stands, EPSG:3857
     */
    public void label(String code, Coordinate metres) {
      fabric
          .findArea(code)
          .ifPresent(
              unit ->
                  labels[unit] =
                      new Coordinate(metres.x * PackedShapes.SCALE, metres.y * PackedShapes.SCALE));
    }

    public Drawing build() {
      return new Drawing(
          fabric,
          Shapes.of(areas, fabric.areas().size()),
          Shapes.of(grids, fabric.grids().size()),
          labels);
    }
  }

  /** Rows of boundaries, as they come. */
  @FunctionalInterface
  public interface Rows {
    void forEach(BiConsumer<String, Geometry> taker);
  }
}
