package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.demo.CountyUnderTest.Shape;
import org.locationtech.jts.geom.Coordinate;

class CodesTest {

  private static final CountyUnderTest COUNTY = new CountyUnderTest(Size.S, 990_102);

  @Test
  void thereAreFourteenTownsAboutTwoHundredVillagesAndThreeThousandGrids() {
    assertThat(level("county")).hasSize(1);
    assertThat(level("town")).hasSize(14);
    assertThat(level("village")).hasSizeBetween(190, 210);
    assertThat(COUNTY.grids).hasSize(3000);
  }

  @Test
  void theAreasThatTheDemoAccountsBelongToAreThere() {
    assertThat(COUNTY.areas.get("990102000000").text("name")).isEqualTo("云溪县");
    assertThat(COUNTY.areas.get("990102101000").text("nameEn")).isEqualTo("Qingshi Town");
    assertThat(COUNTY.areas.get("990102101201").text("name")).endsWith("村");
    assertThat(COUNTY.grids).containsKey("990102101201001");
    assertThat(COUNTY.areas).containsKey("990102001000");
  }

  @Test
  void codesFollowTheNationalScheme() {
    for (Shape town : level("town")) {
      int number = Integer.parseInt(town.text("code").substring(6, 9));
      String kind = number < 100 ? "街道" : number < 200 ? "镇" : "乡";
      assertThat(town.text("code")).matches("990102[0-3]\\d\\d000");
      assertThat(town.text("name")).endsWith(kind);
    }
    for (Shape village : level("village")) {
      int number = Integer.parseInt(village.text("code").substring(9));
      assertThat(village.text("code")).matches("990102[0-3]\\d\\d[02]\\d\\d");
      assertThat(village.text("name")).endsWith(number < 200 ? "社区" : "村");
      assertThat(village.text("parent"))
          .isEqualTo(village.text("code").substring(0, 9) + "000")
          .isIn(COUNTY.areas.keySet());
    }
    for (Shape grid : COUNTY.grids.values()) {
      assertThat(grid.text("code")).matches(grid.text("area") + "\\d{3}");
      assertThat(COUNTY.areas).containsKey(grid.text("area"));
    }
  }

  @Test
  void noTwoAreasShareAName() {
    assertThat(COUNTY.areas.values()).extracting(area -> area.text("name")).doesNotHaveDuplicates();
    assertThat(COUNTY.areas.values())
        .extracting(area -> area.text("nameEn"))
        .doesNotHaveDuplicates();
  }

  @Test
  void gridsOfAVillageAreNumberedFromOneWithoutGap() {
    Map<String, List<Shape>> byVillage =
        COUNTY.grids.values().stream()
            .collect(java.util.stream.Collectors.groupingBy(grid -> grid.text("area")));
    byVillage.forEach(
        (village, grids) -> {
          for (int i = 0; i < grids.size(); i++) {
            assertThat(grids.get(i).text("code")).isEqualTo(village + "%03d".formatted(i + 1));
          }
        });
  }

  @Test
  void numbersRunFromNorthToSouth() {
    long villages = 0;
    long southwards = 0;
    for (Shape village : level("village")) {
      List<Coordinate> middles =
          COUNTY.children(village.text("code")).stream()
              .map(grid -> grid.getCentroid().getCoordinate())
              .toList();
      if (middles.size() > 3) {
        villages++;
        southwards += middles.getFirst().y > middles.getLast().y ? 1 : 0;
      }
    }
    assertThat(southwards).isEqualTo(villages);
  }

  private static List<Shape> level(String level) {
    return COUNTY.areas.values().stream().filter(a -> a.text("level").equals(level)).toList();
  }
}
