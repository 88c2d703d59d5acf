package org.linli.grid.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linli.commons.tile.TileAddress;

class ZoomBandTest {

  @Test
  void everyZoomHasABandAndNearerOnesShowMore() {
    double before = Double.MAX_VALUE;
    for (int zoom = 0; zoom <= TileAddress.MAX_ZOOM; zoom++) {
      double tolerance = ZoomBand.of(zoom).toleranceMetres();
      assertThat(tolerance).isLessThanOrEqualTo(before);
      before = tolerance;
    }
    assertThat(before).isZero();
  }

  @Test
  void gridsHaveABandInEveryZoomTheyAreDrawnIn() {
    for (int zoom = TileLayer.GRIDS.minZoom(); zoom <= TileAddress.MAX_ZOOM; zoom++) {
      assertThat(ZoomBand.forGrids()).contains(ZoomBand.of(zoom));
    }
  }
}
