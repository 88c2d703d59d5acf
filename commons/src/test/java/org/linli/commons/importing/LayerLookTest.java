package org.linli.commons.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LayerLookTest {

  private static final Charset GBK = Charset.forName("GBK");

  @Test
  void degreesAreEvident() throws IOException {
    byte[] zip =
        new Shapefiles(GBK, 30, "编码", "名称", "身份证号")
            .box(117, 31, 117.1, 31.1, "a", "东关社区", "1")
            .box(117.1, 31, 117.2, 31.1, "b", "西关社区", "2")
            .zip("g", Map.of());
    LayerLook look = look("g.zip", zip, "auto");
    assertThat(look.features()).isEqualTo(2);
    assertThat(look.crs().state()).isEqualTo(LayerLook.State.EVIDENT);
    assertThat(look.kinds()).containsExactly(GeoJsonFeatures.Kind.POLYGONS);
    assertThat(look.columns().get(1).samples()).containsExactly("东关社区", "西关社区");
    assertThat(look.outlines()).hasSize(2);
    assertThat(look.more()).isZero();
  }

  @Test
  void metresWithoutWordAskWithCandidates() throws IOException {
    byte[] zip =
        new Shapefiles(GBK, 30, "编码", "名称")
            .box(500100, 3431000, 501000, 3432000, "a", "东关")
            .zip("g", Map.of());
    LayerLook look = look("g.zip", zip, "auto");
    assertThat(look.crs().state()).isEqualTo(LayerLook.State.UNKNOWN);
    assertThat(look.outlines()).isEmpty();
    assertThat(look.bounds()).isNull();
    assertThat(look.crs().candidates())
        .extracting(LayerLook.Candidate::name)
        .contains("EPSG:4534", "EPSG:4548", "EPSG:4554", "EPSG:3857")
        .doesNotContain("EPSG:4508", "EPSG:4527");
    LayerLook chosen = look("g.zip", zip, "EPSG:4548");
    assertThat(chosen.crs().state()).isEqualTo(LayerLook.State.CHOSEN);
    assertThat(chosen.crs().name()).isEqualTo("EPSG:4548");
    assertThat(chosen.outlines()).hasSize(1);
    assertThat(chosen.outlines().getFirst().shape().getCoordinate().x)
        .isCloseTo(117.001, within(1e-3));
  }

  @Test
  void theNumberOfAZoneLeavesOneCandidate() throws IOException {
    byte[] zip =
        new Shapefiles(GBK, 30, "编码", "名称")
            .box(39500100, 3431000, 39501000, 3432000, "a", "东关")
            .zip("g", Map.of());
    assertThat(look("g.zip", zip, "auto").crs().candidates())
        .extracting(LayerLook.Candidate::name)
        .containsExactly("EPSG:4527");
  }

  @Test
  void aGeoPackageThatDoesNotKnowItsSystemAsksToo() throws Exception {
    try (GeoPackages given = new GeoPackages()) {
      given
          .layer("grids", 0, "code text, name text")
          .feature(
              "grids",
              0,
              "POLYGON((500100 3431000,501000 3431000,501000 3432000,500100 3431000))",
              "a",
              "东关");
      byte[] bytes = given.bytes();
      assertThat(look("g.gpkg", bytes, "auto").crs().state()).isEqualTo(LayerLook.State.UNKNOWN);
      ImportRefused refused =
          catchThrowableOfType(
              ImportRefused.class,
              () ->
                  Features.open(
                      file("g.gpkg", bytes),
                      Given.mapping(
                          "target: grids\n"
                              + "feature: {code: {property: code}, name: {property: name}}"),
                      new ImportReport(),
                      java.util.Set.of(GeoJsonFeatures.Kind.POLYGONS)));
      assertThat(Given.codes(refused.violations())).containsExactly("crs-unknown");
    }
  }

  @Test
  void aForbiddenColumnIsNamedAndShowsNothing() throws IOException {
    String json =
        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"code\":\"a\",\"民族\":\"汉\"},"
            + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[117,31]}}]}";
    LayerLook look = look("a.geojson", json.getBytes(StandardCharsets.UTF_8), "auto");
    assertThat(look.columns().get(1).refusal()).isEqualTo("forbidden-column");
    assertThat(look.columns().get(1).samples()).isEmpty();
    assertThat(look.kinds()).containsExactly(GeoJsonFeatures.Kind.POINTS);
  }

  @Test
  void forbiddenColumnsOfAllTablesAreKnownWhateverTheirEncoding() throws Exception {
    // Nothing tells the encoding: the texts are too few.
    byte[] zip =
        new Shapefiles(GBK, 30, "code", "民族")
            .box(117, 31, 117.1, 31.1, "a", "汉")
            .zip("g", Map.of());
    assertThat(forbidden("g.zip", zip)).containsExactly("民族");
    try (GeoPackages given = new GeoPackages()) {
      given
          .layer("a", 4326, "code text")
          .layer("b", 4326, "code text, religion text")
          .run(
              "create table notes (id integer primary key, 党员 text)",
              "create view seen as select 1 as religion");
      assertThat(forbidden("g.gpkg", given.bytes())).containsExactly("religion", "党员");
    }
  }

  private static List<String> forbidden(String name, byte[] bytes) throws IOException {
    try (FeatureFile opened = FeatureFile.open(file(name, bytes))) {
      return opened.forbiddenColumns();
    }
  }

  private static ImportFile file(String name, byte[] bytes) {
    return new ImportFile(name, bytes.length, () -> new ByteArrayInputStream(bytes));
  }

  private static LayerLook look(String name, byte[] bytes, String crs) throws IOException {
    try (FeatureFile opened = FeatureFile.open(file(name, bytes))) {
      List<String> layers = opened.layers();
      return opened.look(layers.getFirst(), crs, "auto");
    }
  }
}
