package org.linli.dispute.figures;

import java.util.BitSet;
import java.util.OptionalLong;
import java.util.function.IntConsumer;
import org.linli.commons.disclosure.Disclosed;
import org.locationtech.jts.geom.Envelope;

/**
 * Disclosed counts of the H3 cells that one viewer's grids touch, of the matters in these grids.
 * Cells are named by an index from 0.
 */
public final class CellFigures {

  private final ScopedCells cells;
  private final Disclosed figures;

  CellFigures(ScopedCells cells, Disclosed figures) {
    this.cells = cells;
    this.figures = figures;
  }

  /** Calls with each cell of a resolution that is not shown as empty. */
  public void forEach(int resolution, IntConsumer work) {
    for (int i : cells.ofResolution(resolution)) {
      if (!figures.isZero(i)) {
        work.accept(i);
      }
    }
  }

  /**
   * As {@link #forEach}, without cells that are far from an extent.
   *
   * @param extent in the square of web maps, x and y from 0 to 1, y from the north
   */
  public void forEachNear(int resolution, CellShapes shapes, Envelope extent, IntConsumer work) {
    double[] centres = cells.centres(shapes);
    Envelope near = new Envelope(extent);
    near.expandBy(shapes.reach(resolution, near));
    for (int i : cells.ofResolution(resolution)) {
      if (near.contains(centres[2 * i], centres[2 * i + 1]) && !figures.isZero(i)) {
        work.accept(i);
      }
    }
  }

  public long cell(int index) {
    return cells.cell(index);
  }

  public long count(int index) {
    return figures.count(index);
  }

  /** The count for a map, or empty where it is withheld there. */
  public OptionalLong onMap(int index) {
    return figures.onMap(index);
  }

  /** Whether a cell is one of these, see {@link Figures.Snapshot#cellsTouching}. */
  public boolean isIn(int index, BitSet nodes) {
    return nodes.get(cells.node(index));
  }
}
