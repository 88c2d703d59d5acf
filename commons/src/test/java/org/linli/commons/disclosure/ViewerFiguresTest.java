package org.linli.commons.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.commons.fabric.Area;
import org.linli.commons.fabric.AreaLevel;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.Grid;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class ViewerFiguresTest {

  /** Nodes: 0 C, 1 T1, 2 T2, 3 T1's grid A, 4 T1's grid B, 5 T2's grid. */
  private final Fabric fabric =
      new Fabric(
          1,
          List.of(
              new Area("C", "县", null, AreaLevel.COUNTY, null, "/C/", null),
              new Area("T1", "镇", null, AreaLevel.TOWN, "C", "/C/T1/", null),
              new Area("T2", "镇", null, AreaLevel.TOWN, "C", "/C/T2/", null)),
          List.of(grid("A", "T1", 0), grid("B", "T1", 1), grid("D", "T2", 2)));

  private final Disclosed figures =
      new DisclosureControl(3)
          .disclosed(new Hierarchy(fabric.parents()).sums(new long[] {0, 0, 0, 4, 1, 9}));

  @Test
  void showsNothingOutsideTheScopes() {
    ViewerFigures east = new ViewerFigures(fabric, figures, List.of("/C/T2/"));
    assertThat(east.nodes()).containsExactly(2, 5);
    assertThat(east.roots()).containsExactly(2);
    assertThat(east.count(5)).isEqualTo(9);
    for (int node : new int[] {0, 1, 3, 4}) {
      assertThatThrownBy(() -> east.count(node)).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> east.onMap(node)).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> east.total(List.of(node)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void withholdsSmallCountsOnMapsOnly() {
    ViewerFigures all = new ViewerFigures(fabric, figures, List.of("/"));
    assertThat(all.roots()).containsExactly(0);
    assertThat(all.count(4)).isEqualTo(1);
    assertThat(all.onMap(4)).isEmpty();
    assertThat(all.onMap(3)).hasValue(4);
    assertThat(all.total(List.of(1, 2))).isEqualTo(14);
  }

  @Test
  void aGrantInOneGridShowsThatGrid() {
    ViewerFigures grid = new ViewerFigures(fabric, figures, List.of("/C/T2/D/"));
    assertThat(grid.roots()).containsExactly(5);
    assertThat(grid.total(grid.roots())).isEqualTo(9);
    assertThat(new ViewerFigures(fabric, figures, List.of()).nodes()).isEmpty();
  }

  private static Grid grid(String code, String area, int column) {
    return new Grid(
        code,
        null,
        null,
        area,
        "/C/" + area + "/" + code + "/",
        null,
        new GeometryFactory().toGeometry(new Envelope(column, column + 1, 0, 1)));
  }
}
