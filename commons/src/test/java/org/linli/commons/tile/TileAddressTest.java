package org.linli.commons.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.commons.problem.ProblemException;
import org.locationtech.jts.geom.Envelope;

class TileAddressTest {

  @Test
  void theWholeWorldIsOneTile() {
    Envelope degrees = new TileAddress(0, 0, 0).degrees();

    assertThat(degrees.getMinX()).isEqualTo(-180);
    assertThat(degrees.getMaxY()).isCloseTo(85.0511287798, within(1e-9));
  }

  @Test
  void aPointLiesInItsTile() {
    TileAddress tile = TileAddress.at(14, 110.9, 29.1);

    assertThat(tile.degrees().contains(110.9, 29.1)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"-1,0,0,z", "23,0,0,z", "3,8,0,x", "3,0,-1,y", "22,2147483647,0,x"})
  void anAddressThatNoTileHasIsRefusedByName(int z, int x, int y, String field) {
    assertThatThrownBy(() -> new TileAddress(z, x, y))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.violations().getFirst().field()).isEqualTo(field));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1,2,3",
        "a,b,c,d",
        "3,0,1,1",
        "0,0,181,1",
        "0,0,NaN,1",
        "1,2,3,4,5",
        "0,5,1,4"
      })
  void aMalformedBoxIsRefused(String bbox) {
    assertThatThrownBy(() -> BoundingBox.parse(bbox)).isInstanceOf(ProblemException.class);
  }
}
