package org.linli.commons.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;
import static org.linli.commons.importing.Given.codes;
import static org.linli.commons.importing.Given.file;
import static org.linli.commons.importing.Given.gzip;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GeoPackageFeaturesTest {

  private static final String MAPPING =
      """
      target: grids
      feature: {code: {property: code}, name: {property: name}}
      ignore: [note]
      """;
  private static final String COLUMNS = "code text, name text, note blob";

  private final GeoPackages given = new GeoPackages();
  private final ImportReport report = new ImportReport();

  @AfterEach
  void close() throws Exception {
    given.close();
  }

  @Test
  void featuresOfALayerComeWithTheirPropertiesInDegrees() throws IOException {
    given
        .layer("places", 4326, "code integer, name text, note blob")
        .feature("places", 4326, "POINT (113.5 30.25)", 990102, "甲", new byte[] {1})
        .feature("places", 4326, "LINESTRING (113 30, 114 30)", 2, " 乙 ", null)
        .feature("places", 4326, "MULTIPOLYGON (((113 30, 114 30, 114 31, 113 30)))", 3, "丙", null);
    List<Feature> features = read(MAPPING);
    assertThat(features).hasSize(3);
    assertThat(features.getFirst().get("code")).isEqualTo("990102");
    assertThat(features.get(1).get("name")).isEqualTo("乙");
    assertThat(features.getFirst().geometry().toText()).isEqualTo("POINT (113.5 30.25)");
    assertThat(features.get(2).geometry().getGeometryType()).isEqualTo("MultiPolygon");
    assertThat(features.get(2).geometry().getSRID()).isEqualTo(4490);
    assertThat(report.counts().read()).isEqualTo(3);
  }

  @Test
  void webMercatorIsConvertedAndPackedFilesAreUnpacked() throws IOException {
    given
        .layer("places", 3857, COLUMNS)
        .feature("places", 3857, "POINT (12634762.2 3535653.1)", "1", "甲", null);
    List<Feature> features = features(file(gzip(given.bytes())), MAPPING);
    assertThat(features.getFirst().geometry().getCoordinate().x).isCloseTo(113.5, within(1e-4));
    assertThat(features.getFirst().geometry().getCoordinate().y).isCloseTo(30.25, within(1e-2));
  }

  @Test
  void aSystemThatWeCannotConvertIsSaid() {
    given.layer("places", 2437, COLUMNS);
    assertThat(refused(MAPPING)).containsExactly("crs-unsupported");
  }

  @Test
  void ofSeveralLayersTheMappingNamesOne() throws IOException {
    given
        .layer("one", 4490, COLUMNS)
        .layer("two", 4490, COLUMNS)
        .feature("two", 4490, "POINT (113 30)", "1", "甲", null);
    assertThat(refused(MAPPING)).containsExactly("gpkg-layers");
    assertThat(refused(MAPPING + "layer: three\n")).containsExactly("gpkg-layers");
    assertThat(features(file(given.bytes()), MAPPING + "layer: two\n")).hasSize(1);
  }

  @Test
  void namesAreCheckedBeforeAnythingIsRead() {
    given.layer("places", 4490, "code text, 民族 text, other text");
    assertThat(refused(MAPPING))
        .containsExactlyInAnyOrder("forbidden-column", "unknown-property", "property-missing");
  }

  @Test
  void aFaultyGeometryIsAFaultOfItsFeature() throws IOException {
    given
        .layer("places", 4490, COLUMNS)
        .row("places", new byte[] {'G', 'P', 0, 1, 0, 0, 0, 0, 1, 1}, "1", "甲", null)
        .row("places", new byte[] {1, 2, 3}, "2", "乙", null)
        .row("places", hugeLine(), "3", "丙", null)
        .row("places", null, "4", "丁", null)
        .feature("places", 4490, "POINT (30 113)", "5", "戊", null)
        .feature("places", 4490, "GEOMETRYCOLLECTION (POINT (113 30))", "6", "己", null)
        .feature("places", 4490, "POINT (113 30)", "7", "庚", null);
    assertThat(read(MAPPING)).hasSize(1);
    assertThat(codes(report.listed()))
        .containsExactly(
            "geometry-malformed",
            "geometry-malformed",
            "geometry-malformed",
            "geometry-missing",
            "coordinates-swapped",
            "geometry-type");
    assertThat(report.listed().getFirst().row()).isEqualTo(1);
  }

  /** Says that it has two thousand million points. */
  private static byte[] hugeLine() {
    byte[] blob = new byte[20];
    blob[0] = 'G';
    blob[1] = 'P';
    blob[3] = 1;
    blob[8] = 1;
    blob[9] = 2;
    Arrays.fill(blob, 13, 17, (byte) 0x7F);
    return blob;
  }

  @Test
  void whatIsCalculatedIsNotRead() {
    given
        .run(
            "create view endless as with recursive n(i) as (select 1 union all select i + 1 from n)"
                + " select i as fid, zeroblob(1000000000) as geom, '' as code, '' as name, '' as"
                + " note from n")
        .listed("endless", 4490);
    assertThat(refused(MAPPING)).containsExactly("gpkg-calculated");
  }

  @Test
  void generatedColumnsAreNotRead() {
    given
        .run(
            "create table places (fid integer primary key, geom blob, code text, name text, "
                + "note blob generated always as (zeroblob(1000000000)) virtual)")
        .listed("places", 4490);
    assertThat(refused(MAPPING)).containsExactly("gpkg-calculated");
  }

  @Test
  void aDatabaseThatIsNoGeoPackageIsRefused() throws IOException {
    given.run("drop table gpkg_contents", "create view gpkg_contents as select 1 as table_name");
    assertThat(refused(MAPPING)).containsExactly("gpkg-none");
    byte[] broken = new byte[5000];
    System.arraycopy("SQLite format 3\0".getBytes("ASCII"), 0, broken, 0, 16);
    assertThat(
            codes(
                catchThrowableOfType(ImportRefused.class, () -> features(file(broken), MAPPING))
                    .violations()))
        .containsExactly("gpkg-broken");
  }

  @Test
  void aFileIsRecognisedByItsFirstBytes() throws IOException {
    assertThat(Features.recognises(file(given.bytes()))).isTrue();
    assertThat(Features.recognises(file("\uFEFF \n{\"type\":\"FeatureCollection\"}"))).isTrue();
    assertThat(Features.recognises(file("name,kind\n甲,乙\n"))).isFalse();
  }

  private List<Feature> read(String mapping) throws IOException {
    return features(file(given.bytes()), mapping);
  }

  private List<String> refused(String mapping) {
    byte[] bytes = given.bytes();
    return codes(
        catchThrowableOfType(ImportRefused.class, () -> features(file(bytes), mapping))
            .violations());
  }

  private List<Feature> features(ImportFile file, String mapping) throws IOException {
    List<Feature> all = new ArrayList<>();
    try (Features features =
        Features.open(
            file, Given.mapping(mapping), report, EnumSet.allOf(GeoJsonFeatures.Kind.class))) {
      features.forEach(all::add);
    }
    return all;
  }
}
