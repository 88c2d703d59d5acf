package org.linli.commons.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapefileTest {

  private static final Charset GBK = Charset.forName("GBK");
  private static final String NAMES =
      "target: grids\n%sfeature: {code: {property: 编码}, name: {property: 名称}}";
  private static final String GAUSS =
      "PROJCS[\"CGCS2000_3_Degree_GK_Zone_39\",GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\","
          + "DATUM[\"D_China_2000\",SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],"
          + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]],"
          + "PROJECTION[\"Gauss_Kruger\"],PARAMETER[\"False_Easting\",39500000.0],"
          + "PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",117.0],"
          + "PARAMETER[\"Scale_Factor\",1.0],PARAMETER[\"Latitude_Of_Origin\",0.0],"
          + "UNIT[\"Meter\",1.0]]";

  private final ImportReport report = new ImportReport();

  @Test
  void namesInGbkAreFoundOutWithoutAnybodySayingSo() throws IOException {
    Shapefiles given = village(GBK);
    assertThat(read(given.zip("网格", Map.of()), "").getFirst().get("名称")).isEqualTo("东关社区第一网格");
  }

  @Test
  void namesInUtf8AreFoundOutToo() throws IOException {
    Shapefiles given = village(StandardCharsets.UTF_8);
    assertThat(read(given.zip("网格", Map.of()), "").getFirst().get("名称")).isEqualTo("东关社区第一网格");
  }

  @ParameterizedTest
  @CsvSource({"GBK,936", "GBK,GBK", "GBK,GB2312", "UTF-8,UTF-8", "UTF-8,65001", "GBK,OEM 936"})
  void theCpgSaysIt(String charset, String cpg) throws IOException {
    Shapefiles given = village(Charset.forName(charset));
    assertThat(read(given.zip("g", Map.of(".cpg", cpg)), "").getFirst().get("名称"))
        .isEqualTo("东关社区第一网格");
  }

  @Test
  void theByteOfTheTableSaysIt() throws IOException {
    // Two rare characters alone would not be told from western ones.
    Shapefiles given =
        new Shapefiles(GBK, 20, "编码", "名称").language(0x4D).box(117, 31, 117.1, 31.1, "a", "燚龘");
    assertThat(read(given.zip("g", Map.of()), "").getFirst().get("名称")).isEqualTo("燚龘");
  }

  @Test
  void aNameThatItsColumnCutInTheMiddleOfACharacterIsReadUpToThere() throws IOException {
    Shapefiles given =
        new Shapefiles(StandardCharsets.UTF_8, 10, "编码", "名称")
            .box(117, 31, 117.1, 31.1, "a", "东关社区");
    assertThat(read(given.zip("g", Map.of()), "").getFirst().get("名称")).isEqualTo("东关社");
  }

  @Test
  void namesOfFilesInTheZipMayBeGbk() throws IOException {
    Shapefiles given = village(GBK);
    byte[] zip = Shapefiles.zip(Map.of("边界/网格.shp", given.shp(), "边界/网格.dbf", given.dbf()), GBK);
    try (FeatureFile file = FeatureFile.open(Shapefiles.file(zip))) {
      assertThat(file.format()).isEqualTo(FeatureFile.Format.SHAPEFILE);
      assertThat(file.layers()).containsExactly("网格");
    }
  }

  @Test
  void theZoneOfThePrjIsConverted() throws IOException {
    Shapefiles given =
        new Shapefiles(GBK, 40, "编码", "名称").box(39500000, 3500000, 39501000, 3501000, "a", "东关");
    Feature feature = read(given.zip("g", Map.of(".prj", GAUSS)), "").getFirst();
    assertThat(feature.geometry().getEnvelopeInternal().getMinX()).isCloseTo(117, within(1e-9));
    assertThat(feature.geometry().getSRID()).isEqualTo(4490);
  }

  @Test
  void metresWithoutPrjAreAskedAbout() throws IOException {
    byte[] zip =
        new Shapefiles(GBK, 40, "编码", "名称")
            .box(500000, 3500000, 501000, 3501000, "a", "东关")
            .zip("g", Map.of());
    assertThat(refused(zip, "")).containsExactly("crs-unknown");
    Feature feature = read(zip, "crs: EPSG:4548\n").getFirst();
    assertThat(feature.geometry().getEnvelopeInternal().getMinX()).isCloseTo(117, within(1e-9));
  }

  @Test
  void aDatumThatIsNotOursIsNotTakenForOurs() throws IOException {
    String beijing =
        GAUSS.replace("D_China_2000", "D_Beijing_1954").replace("Zone_39", "Beijing54");
    byte[] zip =
        new Shapefiles(GBK, 40, "编码", "名称")
            .box(39500000, 3500000, 39501000, 3501000, "a", "东关")
            .zip("g", Map.of(".prj", beijing));
    assertThat(refused(zip, "")).containsExactly("crs-unsupported");
    assertThat(read(zip, "crs: EPSG:4527\n")).hasSize(1);
  }

  @Test
  void whatTheMappingSaysMustNotContradictThePrj() throws IOException {
    byte[] zip =
        new Shapefiles(GBK, 40, "编码", "名称")
            .box(39500000, 3500000, 39501000, 3501000, "a", "东关")
            .zip("g", Map.of(".prj", GAUSS));
    assertThat(refused(zip, "crs: EPSG:4548\n")).containsExactly("crs-contradiction");
  }

  @Test
  void holesFindTheirOutlineAndPartsStaySeveral() throws IOException {
    double[][] left = {{0, 0}, {0, 10}, {10, 10}, {10, 0}, {0, 0}};
    double[][] right = {{20, 0}, {20, 10}, {30, 10}, {30, 0}, {20, 0}};
    double[][] hole = {{22, 2}, {24, 2}, {24, 4}, {22, 4}, {22, 2}};
    byte[] zip =
        new Shapefiles(StandardCharsets.UTF_8, 20, "编码", "名称")
            .polygon(new double[][][] {hole, left, right}, "a", "甲")
            .zip("g", Map.of());
    Feature feature = read(zip, "").getFirst();
    assertThat(feature.geometry().getNumGeometries()).isEqualTo(2);
    assertThat(feature.geometry().getArea()).isCloseTo(196, within(1e-9));
  }

  @Test
  void anIslandInALakeIsAPartOfItsOwn() throws IOException {
    double[][] outer = {{0, 0}, {0, 30}, {30, 30}, {30, 0}, {0, 0}};
    double[][] lake = {{5, 5}, {25, 5}, {25, 25}, {5, 25}, {5, 5}};
    double[][] island = {{10, 10}, {10, 20}, {20, 20}, {20, 10}, {10, 10}};
    byte[] zip =
        new Shapefiles(StandardCharsets.UTF_8, 20, "编码", "名称")
            .polygon(new double[][][] {outer, lake, island}, "a", "甲")
            .zip("g", Map.of());
    assertThat(read(zip, "").getFirst().geometry().getArea())
        .isCloseTo(900 - 400 + 100, within(1e-9));
  }

  @Test
  void aHoleThatRunsAlongItsOutlineIsNotComparedPositionByPosition() {
    List<Nested> outline = circle(10, 1000);
    // One position takes 1,001 steps, all of them a million.
    ShapeRecords.Raw raw = ShapeRings.polygon(List.of(outline, outline.reversed()), 101_000);
    assertThat(raw.type()).isEqualTo("Polygon");
  }

  @Test
  void aPolygonWhoseHolesTakeTooLongIsRefused() {
    List<List<Nested>> rings = new ArrayList<>(List.of(circle(10, 1000)));
    for (int i = 0; i < 20; i++) {
      rings.add(circle(1, 10).reversed());
    }
    assertThat(ShapeRings.polygon(rings, 21_000).type()).isEqualTo("Polygon");
    ImportRefused refused =
        catchThrowableOfType(ImportRefused.class, () -> ShapeRings.polygon(rings, 20_000));
    assertThat(Given.codes(refused.violations())).containsExactly("geometry-too-large");
  }

  /** Clockwise and closed. */
  private static List<Nested> circle(double radius, int corners) {
    List<Nested> ring = new ArrayList<>();
    for (int i = 0; i < corners; i++) {
      double angle = -2 * Math.PI * i / corners;
      ring.add(new Nested.Position(radius * Math.cos(angle), radius * Math.sin(angle)));
    }
    ring.add(ring.getFirst());
    return ring;
  }

  @Test
  void aPolygonThatCrossesItselfIsToldWithItsPlace() throws IOException {
    double[][] bow = {{117, 31}, {117.2, 31.2}, {117.2, 31}, {117, 31.2}, {117, 31}};
    byte[] zip =
        new Shapefiles(StandardCharsets.UTF_8, 20, "编码", "名称")
            .polygon(new double[][][] {bow}, "a", "甲")
            .zip("g", Map.of());
    assertThat(read(zip, "")).isEmpty();
    assertThat(Given.codes(report.listed())).containsExactly("polygon-crosses-itself");
    assertThat(report.listed().getFirst().lon()).isCloseTo(117.1, within(1e-9));
    assertThat(report.listed().getFirst().lat()).isCloseTo(31.1, within(1e-9));
  }

  @Test
  void aBrokenIndexDoesNoHarmAsItIsNotRead() throws IOException {
    Shapefiles given = village(GBK);
    Map<String, byte[]> parts = parts(given);
    parts.put("g.shx", new byte[] {1, 2, 3});
    assertThat(read(Shapefiles.zip(parts, StandardCharsets.UTF_8), "")).hasSize(1);
  }

  @Test
  void whatBreaksOffIsRefusedWithItsPlace() throws IOException {
    Shapefiles given = village(GBK).box(117.2, 31, 117.3, 31.1, "b", "西关");
    for (int keep : new int[] {10, 99, 100, 104, 150, given.shp().length - 1}) {
      Map<String, byte[]> parts = parts(given);
      parts.put("g.shp", Arrays.copyOf(given.shp(), keep));
      assertThat(refused(Shapefiles.zip(parts, StandardCharsets.UTF_8), ""))
          .as("%d bytes of the shapes", keep)
          .containsAnyOf("shp-none", "shp-broken");
    }
    for (int keep : new int[] {10, 40, 98, 120}) {
      Map<String, byte[]> parts = parts(given);
      parts.put("g.dbf", Arrays.copyOf(given.dbf(), keep));
      assertThat(refused(Shapefiles.zip(parts, StandardCharsets.UTF_8), ""))
          .as("%d bytes of the table", keep)
          .containsExactly("dbf-broken");
    }
  }

  @Test
  void spoiltBytesAreRefusedOrReadButNeverAnErrorOfOurs() throws IOException {
    Shapefiles given = village(GBK).box(117.2, 31, 117.3, 31.1, "b", "西关");
    Random random = new Random(7);
    for (int round = 0; round < 400; round++) {
      Map<String, byte[]> parts = parts(given);
      byte[] spoilt = parts.get(round % 2 == 0 ? "g.shp" : "g.dbf");
      for (int i = 0; i < 3; i++) {
        spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
      }
      byte[] zip = Shapefiles.zip(parts, StandardCharsets.UTF_8);
      try {
        read(zip, "");
      } catch (ImportRefused e) {
        assertThat(e.violations()).isNotEmpty();
      }
    }
  }

  @Test
  void hugeCountsAreNotMadeRoomFor() throws IOException {
    Shapefiles given = village(GBK);
    byte[] shp = given.shp();
    Arrays.fill(shp, 144, 152, (byte) 0x7F);
    Map<String, byte[]> parts = parts(given);
    parts.put("g.shp", shp);
    assertThat(refused(Shapefiles.zip(parts, StandardCharsets.UTF_8), ""))
        .containsExactly("shp-broken");
  }

  @Test
  void aTableThatAnnouncesMoreRowsThanAreReadIsRefusedAtOnce() throws IOException {
    Map<String, byte[]> parts = parts(village(GBK));
    Arrays.fill(parts.get("g.dbf"), 4, 8, (byte) 0xFF);
    assertThat(refused(Shapefiles.zip(parts, StandardCharsets.UTF_8), ""))
        .containsExactly("too-many-features");
  }

  @Test
  void aColumnOfNoWidthIsRefused() throws IOException {
    Map<String, byte[]> parts = parts(village(GBK));
    parts.get("g.dbf")[32 + 16] = 0;
    assertThat(refused(Shapefiles.zip(parts, StandardCharsets.UTF_8), ""))
        .containsExactly("dbf-broken");
  }

  @Test
  void aBombIsNotUnpacked() throws IOException {
    byte[] shp = village(GBK).shp();
    Map<String, byte[]> parts = parts(village(GBK));
    parts.put("g.shp", Arrays.copyOf(shp, 100 << 20));
    byte[] zip = Shapefiles.zip(parts, StandardCharsets.UTF_8);
    assertThat(zip.length).isLessThan(1 << 20);
    // What its own header does not announce is not read.
    assertThat(read(zip, "")).hasSize(1);
    Map<String, byte[]> many = new LinkedHashMap<>();
    for (int i = 0; i < 2500; i++) {
      many.put("f" + i + ".txt", new byte[0]);
    }
    assertThat(refused(Shapefiles.zip(many, StandardCharsets.UTF_8), ""))
        .containsExactly("zip-too-many");
  }

  @Test
  void pathsThatLeaveTheFolderLeadNowhere() throws IOException {
    Shapefiles given = village(GBK);
    byte[] zip =
        Shapefiles.zip(
            Map.of(
                "../../../tmp/linli-evil.shp",
                given.shp(),
                "../../../tmp/linli-evil.dbf",
                given.dbf()),
            StandardCharsets.UTF_8);
    assertThat(read(zip, "")).hasSize(1);
    assertThat(java.nio.file.Path.of("/tmp/linli-evil.shp")).doesNotExist();
  }

  @Test
  void whatIsMissingIsSaid() throws IOException {
    Shapefiles given = village(GBK);
    assertThat(refused(Shapefiles.zip(Map.of("g.shp", given.shp()), GBK), ""))
        .containsExactly("dbf-missing");
    assertThat(refused(Shapefiles.zip(Map.of("g.dbf", given.dbf()), GBK), ""))
        .containsExactly("shp-none");
    assertThat(refused(Shapefiles.zip(Map.of("readme.txt", new byte[3]), GBK), ""))
        .containsAnyOf("zip-nothing", "ogr-missing");
    assertThat(refused(Arrays.copyOf(given.zip("g", Map.of()), 60), ""))
        .containsExactly("zip-broken");
    Map<String, byte[]> two = parts(given);
    two.put("h.shp", given.shp());
    two.put("h.dbf", given.dbf());
    assertThat(refused(Shapefiles.zip(two, GBK), "")).containsExactly("gpkg-layers");
    assertThat(read(Shapefiles.zip(two, GBK), "layer: h\n")).hasSize(1);
    two.put("other.geojson", "{}".getBytes(StandardCharsets.UTF_8));
    assertThat(refused(Shapefiles.zip(two, GBK), "")).containsExactly("zip-several");
  }

  @Test
  void aZipOfGeoJsonIsReadAsGeoJson() throws IOException {
    String json =
        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"编码\":\"a\",\"名称\":\"甲\"},"
            + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[117,31],[117.1,31],[117.1,31.1],[117,31]]]}}]}";
    byte[] zip = Shapefiles.zip(Map.of("a/b.geojson", json.getBytes(StandardCharsets.UTF_8)), GBK);
    assertThat(read(zip, "")).hasSize(1);
  }

  private static Shapefiles village(Charset charset) {
    return new Shapefiles(charset, 60, "编码", "名称").box(117, 31, 117.1, 31.1, "a", "东关社区第一网格");
  }

  private static Map<String, byte[]> parts(Shapefiles given) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("g.shp", given.shp());
    parts.put("g.dbf", given.dbf());
    return parts;
  }

  private List<Feature> read(byte[] zip, String settings) throws IOException {
    List<Feature> all = new ArrayList<>();
    ImportFile file = new ImportFile("g.zip", zip.length, () -> new ByteArrayInputStream(zip));
    try (Features features =
        Features.open(
            file,
            Given.mapping(NAMES.formatted(settings)),
            report,
            Set.of(GeoJsonFeatures.Kind.POLYGONS))) {
      features.forEach(all::add);
    }
    return all;
  }

  private List<String> refused(byte[] zip, String settings) throws IOException {
    ImportRefused refused = catchThrowableOfType(ImportRefused.class, () -> read(zip, settings));
    return refused == null ? List.of() : Given.codes(refused.violations());
  }
}
