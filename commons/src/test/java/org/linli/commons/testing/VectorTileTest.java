package org.linli.commons.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.linli.commons.tile.TileAddress;
import org.locationtech.jts.geom.Envelope;

class VectorTileTest {

  @Test
  void aFeatureHasItsPropertiesAndItsPlace() {
    assertThat(VectorTile.read(SquareTile.of("grids", "990102101201001", 7)).features())
        .singleElement()
        .satisfies(
            feature -> {
              assertThat(feature.layer()).isEqualTo("grids");
              assertThat(feature.properties())
                  .containsEntry("code", "990102101201001")
                  .containsEntry("count", 7L);
              assertThat(feature.bounds()).containsExactly(0.25, 0.25, 0.5, 0.75);
            });
  }

  @Test
  void anEmptyTileHasNone() {
    assertThat(VectorTile.read(new byte[0]).features()).isEmpty();
  }

  @Test
  void aGeometryLiesWhereItsTileDoes() {
    VectorTile tile = VectorTile.read(SquareTile.of("grids", "G", 1));
    assertThat(tile.codes("grids")).containsExactly("G");
    assertThat(tile.layer("areas")).isEmpty();
    TileAddress address = TileAddress.at(14, 106, 30);
    Envelope whole = address.metres();
    Envelope seen = tile.features().getFirst().metres(address).getEnvelopeInternal();
    assertThat(seen.getMinX()).isEqualTo(whole.getMinX() + whole.getWidth() / 4, within(1e-6));
    assertThat(seen.getMaxX()).isEqualTo(whole.getMinX() + whole.getWidth() / 2, within(1e-6));
    assertThat(seen.getMaxY()).isEqualTo(whole.getMaxY() - whole.getHeight() / 4, within(1e-6));
    assertThat(seen.getMinY()).isEqualTo(whole.getMinY() + whole.getHeight() / 4, within(1e-6));
  }
}
