package org.linli.grid.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.commons.fabric.AreaLevel;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class UnionsTest {

  @Test
  void neighboursBecomeOneBoundary() {
    Geometry union = Unions.union(List.of(box(0, 0, 1, 1), box(1, 0, 2, 1)));
    assertThat(union.getArea()).isEqualTo(2, within(1e-12));
    assertThat(union.getNumGeometries()).isEqualTo(1);
    assertThat(union.isValid()).isTrue();
  }

  @Test
  void overlapsAreCountedOnce() {
    Geometry union = Unions.union(List.of(box(0, 0, 2, 1), box(1, 0, 3, 1)));
    assertThat(union.getArea()).isEqualTo(3, within(1e-12));
    assertThat(union.isValid()).isTrue();
  }

  @Test
  void bordersWhosePointsDifferStillMerge() {
    Geometry union =
        Unions.union(List.of(box(0, 0, 1, 2), box(1, 0, 2, 1), box(1, 1, 2, 2), box(5, 5, 6, 6)));
    assertThat(union.getArea()).isEqualTo(5, within(1e-12));
    assertThat(union.getNumGeometries()).isEqualTo(2);
  }

  @Test
  void nationalCodesTellTheirLevel() {
    assertThat(NationalCodes.level("990000000000")).contains(AreaLevel.PROVINCE);
    assertThat(NationalCodes.level("990100000000")).contains(AreaLevel.PREFECTURE);
    assertThat(NationalCodes.level("990102000000")).contains(AreaLevel.COUNTY);
    assertThat(NationalCodes.level("990102101000")).contains(AreaLevel.TOWN);
    assertThat(NationalCodes.level("990102101201")).contains(AreaLevel.VILLAGE);
    assertThat(NationalCodes.level("E05009288")).isEmpty();
  }

  private static Geometry box(double west, double south, double east, double north) {
    return new GeometryFactory().toGeometry(new Envelope(west, east, south, north));
  }
}
