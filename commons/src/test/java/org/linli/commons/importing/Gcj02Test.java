package org.linli.commons.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Gcj02Test {
  /** Pairs of the tests of eviltransform, as latitude and longitude in WGS 84, then in GCJ-02. */
  @ParameterizedTest
  @CsvSource({
    "31.1774276, 121.5272106, 31.17530398364597, 121.531541859215",
    "22.543847, 113.912316, 22.540796131694766, 113.9171764808363",
    "39.911954, 116.377817, 39.91334545536069, 116.38404722455657"
  })
  void agreesWithPublishedPairs(double lat, double lon, double gcjLat, double gcjLon) {
    LonLat there = Gcj02.fromWgs84(lon, lat);
    assertThat(there.lon()).isCloseTo(gcjLon, within(1e-6));
    assertThat(there.lat()).isCloseTo(gcjLat, within(1e-6));
    LonLat back = Gcj02.toWgs84(gcjLon, gcjLat);
    assertThat(back.lon()).isCloseTo(lon, within(1e-6));
    assertThat(back.lat()).isCloseTo(lat, within(1e-6));
  }

  @Test
  void thereAndBackIsTheSamePlaceToAMicrometreAllOverTheCountry() {
    for (double lon = 74; lon < 135; lon += 1.37) {
      for (double lat = 18; lat < 53; lat += 1.13) {
        LonLat there = Gcj02.fromWgs84(lon, lat);
        LonLat back = Gcj02.toWgs84(there.lon(), there.lat());
        assertThat(back.lon()).isCloseTo(lon, within(1e-11));
        assertThat(back.lat()).isCloseTo(lat, within(1e-11));
      }
    }
  }

  @Test
  void outsideChinaNothingIsMoved() {
    assertThat(Gcj02.toWgs84(-0.1276, 51.5072)).isEqualTo(new LonLat(-0.1276, 51.5072));
  }
}
