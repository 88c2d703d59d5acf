package org.linli.dispute.tiles;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.linli.commons.tile.TileAddress;
import org.linli.dispute.figures.CellFigures;
import org.linli.dispute.figures.CellShapes;
import org.linli.dispute.figures.FactFilter;
import org.linli.dispute.figures.Figures;

/**
 * The heat layer: H3 cells with the property {@code cell}, and {@code count} or {@code withheld}=1.
 * Cells shown as empty are left out.
 */
public final class HeatTiles {

  public static final String LAYER = "heat";

  /** From here on a cell fills the tile; maps enlarge the tiles of this zoom. */
  public static final int HIGHEST_USEFUL_ZOOM = 14;

  private final CellShapes shapes;

  public HeatTiles(CellShapes shapes) {
    this.shapes = shapes;
  }

  /** The H3 resolution whose cells are some 20 to 60 pixels wide at a zoom. */
  public static int resolution(int zoom) {
    if (zoom <= 7) {
      return 5;
    }
    if (zoom == 8) {
      return 6;
    }
    if (zoom <= 10) {
      return 7;
    }
    return zoom <= 12 ? 8 : 9;
  }

  /**
   * A tile; no bytes where it is empty.
   *
   * @param path only cells that touch this part of the fabric; null for all
   */
  public byte[] tile(
      Figures.Snapshot snapshot, TileAddress address, @Nullable String path, FactFilter filter) {
    CellFigures figures = snapshot.cells(filter);
    BitSet inArea = path == null ? null : snapshot.cellsTouching(path);
    TileFrame frame = new TileFrame(address);
    VectorTile tile = new VectorTile(LAYER);
    figures.forEachNear(
        resolution(address.z()),
        shapes,
        frame.extent(),
        index -> {
          if (inArea != null && !figures.isIn(index, inArea)) {
            return;
          }
          long cell = figures.cell(index);
          int[] ring = frame.place(shapes.outline(cell));
          if (ring.length > 0) {
            tile.addPolygon(ring, properties(cell, figures.onMap(index)));
          }
        });
    return tile.isEmpty() ? new byte[0] : tile.bytes();
  }

  private static Map<String, Object> properties(long cell, OptionalLong count) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("cell", Long.toHexString(cell));
    if (count.isPresent()) {
      properties.put("count", count.getAsLong());
    } else {
      properties.put("withheld", 1L);
    }
    return properties;
  }
}
