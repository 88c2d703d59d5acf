package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.demo.file.CountyFiles;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;

class DemoCountyTest {

  @TempDir Path temp;

  @Test
  void theSameSeedGivesTheSameBytes() throws Exception {
    CountyFiles.write(Size.XS, 7, temp.resolve("a"));
    CountyFiles.write(Size.XS, 7, temp.resolve("b"));
    assertThat(hashes("a")).isEqualTo(hashes("b")).hasSize(12);
  }

  @Test
  void anotherSeedGivesAnotherCounty() throws Exception {
    CountyFiles.write(Size.XS, 7, temp.resolve("a"));
    CountyFiles.write(Size.XS, 8, temp.resolve("c"));
    assertThat(hashes("c").get("grids.geojson")).isNotEqualTo(hashes("a").get("grids.geojson"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void everySeedGivesAWholeCounty(long seed) throws IOException {
    CountyUnderTest county = new CountyUnderTest(Size.XS, seed);
    assertThat(county.grids).hasSize(420);
    assertThat(county.disputes()).hasSize(3000);
    assertThat(county.areas).containsKey("990102101201");
    assertThat(county.grids.values()).allMatch(grid -> grid.geometry().isValid());
    assertThat(county.areas.values()).allMatch(area -> area.geometry().isValid());
    Geometry union =
        new UnaryUnionOp(county.grids.values().stream().map(g -> g.geometry()).toList()).union();
    Geometry whole = county.areas.get("990102000000").geometry();
    assertThat(union.symDifference(whole).getArea()).isLessThan(1e-14);
    assertThat(county.gridsThatHold(county.disputes())).containsOnly(1);
  }

  @Test
  void contextHasRiversRoadsAndLakesThatAreValid() throws IOException {
    CountyUnderTest county = new CountyUnderTest(Size.XS, 1);
    for (String kind : new String[] {"river", "road", "lake"}) {
      assertThat(county.features("context.geojson"))
          .anyMatch(line -> line.contains("\"kind\":\"" + kind + "\""));
    }
    assertThat(county.features("context.geojson"))
        .allMatch(line -> CountyUnderTest.geometry(line).isValid());
  }

  @Test
  void premisesAndDutyPointsAreValidAndEachHasAnIdOfItsOwn() throws IOException {
    CountyUnderTest county = new CountyUnderTest(Size.XS, 1);
    for (String file : new String[] {"premises.geojson", "duty-points.geojson"}) {
      assertThat(county.features(file))
          .hasSizeGreaterThan(100)
          .allMatch(line -> CountyUnderTest.geometry(line).isValid())
          .extracting(line -> line.split("\"id\":\"")[1].split("\"")[0])
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void whatAnEarlierSizeLeftIsRemoved() throws IOException {
    Files.createDirectories(temp.resolve("d"));
    Files.writeString(temp.resolve("d/disputes-02.csv.gz"), "old");
    CountyFiles.write(Size.XS, 7, temp.resolve("d"));
    assertThat(temp.resolve("d/disputes-02.csv.gz")).doesNotExist();
  }

  @Test
  void wrongArgumentsAreToldNotThrown() {
    assertThat(DemoCounty.run(new String[] {"--size", "huge", "--out", "x"})).isEqualTo(2);
    assertThat(DemoCounty.run(new String[] {"--size"})).isEqualTo(2);
    assertThat(DemoCounty.run(new String[] {})).isEqualTo(2);
    assertThat(DemoCounty.run(new String[] {"--colour", "red"})).isEqualTo(2);
  }

  private Map<String, String> hashes(String folder) throws IOException, NoSuchAlgorithmException {
    Map<String, String> out = new TreeMap<>();
    try (var files = Files.list(temp.resolve(folder))) {
      for (Path file : files.toList()) {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        out.put(file.getFileName().toString(), HexFormat.of().formatHex(hash));
      }
    }
    return out;
  }
}
