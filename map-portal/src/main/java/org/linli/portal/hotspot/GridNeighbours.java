package org.linli.portal.hotspot;

import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.fabric.Grid;
import org.linli.commons.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The queen neighbours of all grids, computed once for each fabric, on the thread that brought it.
 * Until that is done, calls work on the fabric before.
 */
public final class GridNeighbours {

  private static final Logger log = LoggerFactory.getLogger(GridNeighbours.class);

  private volatile @Nullable Indexed indexed;

  public GridNeighbours(FabricHolder holder) {
    holder.onChange(this::index);
  }

  /**
   * The newest fabric whose neighbours are known.
   *
   * @throws ProblemException 503 before there is one
   */
  public Indexed current() {
    Indexed now = indexed;
    if (now == null) {
      throw ProblemException.unavailable("fabric-missing");
    }
    return now;
  }

  private void index(Fabric fabric) {
    long start = System.nanoTime();
    Neighbours grids = QueenNeighbours.of(fabric.grids().stream().map(Grid::boundary).toList());
    indexed = new Indexed(fabric, grids);
    log.info(
        "neighbours of fabric {}: {} grids in {} ms",
        fabric.version(),
        grids.size(),
        (System.nanoTime() - start) / 1_000_000);
  }

  /**
   * A fabric and who is next to whom in it.
   *
   * @param grids numbered as the fabric numbers its grids
   */
  public record Indexed(Fabric fabric, Neighbours grids) {}
}
