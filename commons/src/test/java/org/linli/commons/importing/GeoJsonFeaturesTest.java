package org.linli.commons.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;
import static org.linli.commons.importing.Given.file;
import static org.linli.commons.importing.Given.gzip;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.commons.problem.Violation;

class GeoJsonFeaturesTest {
  private static final String MAPPING =
      """
      target: grids
      feature: {code: {property: code}, name: {constant: 某格}}
      ignore: [note]
      """;
  private static final String SQUARE = "[[[113,30],[114,30],[114,31],[113,31],[113,30]]]";

  private final ImportReport report = new ImportReport();

  @Test
  void aFeatureHasItsPropertiesAndItsGeometryInDegrees() throws IOException {
    List<Feature> features =
        read(
            collection(
                "{\"type\":\"Feature\",\"id\":7,\"geometry\":{\"coordinates\":"
                    + SQUARE
                    + ",\"type\":\"Polygon\"},\"properties\":{\"code\":990102,\"note\":{\"a\":[1]}}}"));
    assertThat(features).hasSize(1);
    assertThat(features.getFirst().get("code")).isEqualTo("990102");
    assertThat(features.getFirst().get("note")).isNull();
    assertThat(features.getFirst().geometry().toText())
        .isEqualTo("POLYGON ((113 30, 114 30, 114 31, 113 31, 113 30))");
    assertThat(features.getFirst().geometry().getSRID()).isEqualTo(4490);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "null                                                      | geometry-missing",
        "{'type':'Polygon','coordinates':[]}                       | geometry-empty",
        "{'type':'MultiPolygon','coordinates':[[]]}                | geometry-empty",
        "{'type':'Polygon'}                                        | geometry-empty",
        "{'type':'Point','coordinates':[113,30]}                   | geometry-type",
        "{'type':'LineString','coordinates':[[113,30],[114,30]]}   | geometry-type",
        "{'type':'GeometryCollection','geometries':[]}             | geometry-type",
        "{'type':'Polygon','coordinates':[113,30]}                 | geometry-malformed",
        "{'type':'Polygon','coordinates':[[[113,'a'],[1,2]]]}      | geometry-malformed",
        "{'type':'Polygon','coordinates':[[[113],[114,1],[1,1],[1,2]]]} | geometry-malformed",
        "{'type':'Polygon','coordinates':[[[1,1],[2,1],[1,1]]]}    | ring-too-short",
        "{'type':'Polygon','coordinates':[[[1,1],[2,1],[2,2],[1,2]]]} | ring-open",
        "{'type':'Polygon','coordinates':[[[0,0],[2,2],[2,0],[0,2],[0,0]]]} |"
            + " polygon-crosses-itself",
        "{'type':'Polygon','coordinates':[[[30,113],[30,114],[31,114],[30,113]]]} |"
            + " coordinates-swapped",
        "{'type':'Polygon','coordinates':[[[190,95],[1,1],[2,2],[190,95]]]} |"
            + " coordinates-out-of-range",
        "{'type':'Polygon','coordinates':[[[500000,3400000],[1,1],[2,2],[500000,3400000]]]} |"
            + " coordinates-projected",
      })
  void aFaultyGeometryIsAFaultOfItsFeature(String geometry, String code) throws IOException {
    String good = feature("{'type':'Polygon','coordinates':" + SQUARE + "}");
    List<Feature> features = read(collection(feature(geometry) + "," + good));
    assertThat(features).extracting(Feature::number).containsExactly(2L);
    assertThat(report.listed())
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.row()).isEqualTo(1);
              assertThat(violation.code()).isEqualTo(code);
            });
    assertThat(report.counts()).isEqualTo(new ImportCounts(2, 0, 0, 1));
  }

  @Test
  void theFaultOfABowTieSaysWhere() throws IOException {
    read(collection(feature("{'type':'Polygon','coordinates':[[[0,0],[2,2],[2,0],[0,2],[0,0]]]}")));
    assertThat(report.listed().getFirst().arguments()).contains("1.000000, 1.000000");
  }

  @Test
  void aHoleOutsideItsPolygonIsAFault() throws IOException {
    read(
        collection(
            feature(
                "{'type':'Polygon','coordinates':[[[0,0],[1,0],[1,1],[0,0]],[[5,5],[6,5],[6,6],[5,5]]]}")));
    assertThat(Given.codes(report.listed())).containsExactly("polygon-holes");
  }

  @Test
  void unknownForbiddenAndMissingPropertiesAreRefusedByNameAllAtOnce() {
    String feature =
        "{\"type\":\"Feature\",\"properties\":{\"ethnicity\":1,\"phone\":2,\"note\":3},\"geometry\":null}";
    ImportRefused refused = refused(collection(feature + "," + feature));
    assertThat(refused.violations())
        .containsExactlyInAnyOrder(
            Violation.ofRow(1, "ethnicity", "forbidden-column", "ethnicity"),
            Violation.ofRow(1, "phone", "unknown-property", "phone"),
            new Violation(null, "code", "property-missing", List.of("code")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "urn:ogc:def:crs:OGC:1.3:CRS84",
        "EPSG:4326",
        "urn:ogc:def:crs:EPSG::4490",
        "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
      })
  void degreesMayBeDeclaredByTheirNames(String name) throws IOException {
    assertThat(read(withCrs(name, feature("{'type':'Polygon','coordinates':" + SQUARE + "}"))))
        .hasSize(1);
  }

  @Test
  void webMercatorIsConverted() throws IOException {
    String ring =
        "[[[12579102.45963992,3503549.843504374],[12690421.51,3503549.843504374],[12690421.51,3632749.14],[12579102.45963992,3503549.843504374]]]";
    List<Feature> features =
        read(
            withCrs(
                "urn:ogc:def:crs:EPSG::3857",
                feature("{'type':'Polygon','coordinates':" + ring + "}")));
    assertThat(features.getFirst().geometry().getCoordinate().x).isCloseTo(113, within(1e-7));
    assertThat(features.getFirst().geometry().getCoordinate().y).isCloseTo(30, within(1e-7));
  }

  @Test
  void degreesThatAreSaidToBeMetresAreAFault() throws IOException {
    read(withCrs("EPSG:3857", feature("{'type':'Polygon','coordinates':" + SQUARE + "}")));
    assertThat(Given.codes(report.listed())).containsExactly("coordinates-look-like-degrees");
  }

  @Test
  void anotherReferenceSystemOrTwoThatContradictAreRefused() {
    String feature = feature("{'type':'Polygon','coordinates':" + SQUARE + "}");
    assertThat(Given.codes(refused(withCrs("urn:ogc:def:crs:EPSG::2437", feature)).violations()))
        .containsExactly("crs-unsupported");
    ImportRefused refused =
        catchThrowableOfType(
            ImportRefused.class,
            () -> read(file(withCrs("EPSG:4490", feature)), MAPPING + "crs: EPSG:3857\n"));
    assertThat(Given.codes(refused.violations())).containsExactly("crs-contradiction");
  }

  @Test
  void brokenJsonIsRefusedWithItsPlaceBeforeAnyFeatureIsRead() {
    String good = collection(feature("{'type':'Polygon','coordinates':" + SQUARE + "}"));
    ImportRefused refused = refused(good.substring(0, good.length() - 3));
    assertThat(Given.codes(refused.violations())).containsExactly("json-broken");
    assertThat(refused.violations().getFirst().arguments().getFirst()).isEqualTo(1);
    assertThat(report.counts().read()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{}", "{\"type\":\"Feature\"}", "{\"type\":\"FeatureCollection\"}"})
  void whatIsNoFeatureCollectionIsRefused(String text) {
    assertThat(Given.codes(refused(text).violations())).containsExactly("not-features");
  }

  @Test
  void anEmptyFileAndATruncatedArchiveAreRefused() {
    assertThat(Given.codes(refused("").violations())).containsExactly("file-empty");
    String many =
        collection(
            String.join(
                ",",
                Collections.nCopies(
                    5000, feature("{'type':'Polygon','coordinates':" + SQUARE + "}"))));
    byte[] whole = gzip(many.getBytes(StandardCharsets.UTF_8));
    ImportRefused refused =
        catchThrowableOfType(
            ImportRefused.class, () -> read(file(Arrays.copyOf(whole, whole.length / 2)), MAPPING));
    assertThat(Given.codes(refused.violations())).containsExactly("gzip-broken");
  }

  @Test
  void thingsThatAreNoFeaturesAreFaultsOfTheirPlaceInTheList() throws IOException {
    String good = feature("{'type':'Polygon','coordinates':" + SQUARE + "}");
    assertThat(read(collection("null,7,[1,[2]]," + good)))
        .extracting(Feature::number)
        .containsExactly(4L);
    assertThat(report.listed()).hasSize(3);
  }

  private static String feature(String geometry) {
    return "{\"type\":\"Feature\",\"properties\":{\"code\":\"g\"},\"geometry\":"
        + geometry.replace('\'', '"')
        + "}";
  }

  private static String collection(String features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}";
  }

  /** With the reference system at the end, where it may stand too. */
  private static String withCrs(String name, String features) {
    return "{\"type\":\"FeatureCollection\",\"features\":["
        + features
        + "],\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\""
        + name
        + "\"}}}";
  }

  private List<Feature> read(String text) throws IOException {
    return read(file(text), MAPPING);
  }

  private List<Feature> read(ImportFile file, String mapping) throws IOException {
    List<Feature> result = new ArrayList<>();
    try (GeoJsonFeatures features =
        GeoJsonFeatures.open(
            file, Given.mapping(mapping), report, Set.of(GeoJsonFeatures.Kind.POLYGONS))) {
      features.forEach(result::add);
    }
    return result;
  }

  private ImportRefused refused(String text) {
    return catchThrowableOfType(ImportRefused.class, () -> read(text));
  }
}
