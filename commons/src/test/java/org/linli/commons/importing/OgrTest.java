package org.linli.commons.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Needs ogr2ogr: where it is missing, what it does is NOT tested, and the log says so. */
class OgrTest {

  private static final String KML =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <kml xmlns="http://www.opengis.net/kml/2.2"><Document><Folder><name>grids</name>
      <Placemark><name>东关第一网格</name><Polygon><outerBoundaryIs><LinearRing><coordinates>
      117,31,0 117.1,31,0 117.1,31.1,0 117,31.1,0 117,31,0
      </coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>
      </Folder></Document></kml>
      """;

  @BeforeEach
  void ogr(TestInfo test) {
    if (Ogr.program() == null) {
      System.err.println(
          "!!! NOT TESTED: " + test.getDisplayName() + ": ogr2ogr is not installed (gdal-bin)");
    }
    Assumptions.assumeTrue(Ogr.program() != null, "ogr2ogr is not installed (gdal-bin)");
  }

  @Test
  void kmlIsConvertedAndRead() throws IOException {
    try (FeatureFile opened = FeatureFile.open(file("grids.kml", KML))) {
      assertThat(opened.format()).isEqualTo(FeatureFile.Format.CONVERTED);
      assertThat(opened.layers()).containsExactly("grids");
      LayerLook look = opened.look(null, "auto", "auto");
      assertThat(look.crs().state()).isEqualTo(LayerLook.State.DECLARED);
      assertThat(look.features()).isEqualTo(1);
    }
  }

  @Test
  void aFileGdbAndATabOfMapInfoComeInZips() throws IOException {
    Path folder = Files.createTempDirectory("ogr-test");
    Files.writeString(folder.resolve("a.kml"), KML);
    run(folder, "ogr2ogr", "-f", "MapInfo File", "a.tab", "a.kml", "-lco", "ENCODING=UTF-8");
    assertThat(FeatureFile.open(zipped(folder, "a.tab", "a.dat", "a.map", "a.id")).layers())
        .hasSize(1);
    // The same, but longer than any table describes itself.
    Path tab = folder.resolve("a.tab");
    Files.writeString(tab, Files.readString(tab) + " ".repeat(1 << 20));
    ImportRefused refused =
        catchThrowableOfType(
            ImportRefused.class,
            () -> FeatureFile.open(zipped(folder, "a.tab", "a.dat", "a.map", "a.id")));
    assertThat(Given.codes(refused.violations())).containsExactly("ogr-refused");
  }

  @Test
  void filesAreConvertedOneAfterTheOther() throws IOException {
    Ogr.takeTurn(Duration.ZERO);
    try {
      ImportRefused refused =
          catchThrowableOfType(ImportRefused.class, () -> Ogr.takeTurn(Duration.ofMillis(10)));
      assertThat(Given.codes(refused.violations())).containsExactly("ogr-busy");
    } finally {
      Ogr.endTurn();
    }
    // What is done ends its turn.
    FeatureFile.open(file("grids.kml", KML)).close();
    Ogr.takeTurn(Duration.ZERO);
    Ogr.endTurn();
  }

  @Test
  void adviceInsideAFileLeadsNowhere() throws IOException {
    Path secret = Files.createTempFile("secret", ".geojson");
    Files.writeString(
        secret,
        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"s\":\"secret\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}}]}");
    String vrt =
        "<OGRVRTDataSource><OGRVRTLayer name=\"x\"><SrcDataSource>%s</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>"
            .formatted(secret);
    for (String name : List.of("a.kml", "a.gml", "a.dxf", "a.mif")) {
      for (String content :
          List.of(
              vrt, "/vsicurl/http://127.0.0.1:9/x.kml", secret.toString(), "PG:host=127.0.0.1")) {
        ImportRefused refused =
            catchThrowableOfType(
                ImportRefused.class, () -> FeatureFile.open(file(name, content)).layers());
        assertThat(refused).as("%s with %s", name, content).isNotNull();
        assertThat(Given.codes(refused.violations())).containsAnyOf("ogr-refused", "gpkg-none");
      }
    }
  }

  @Test
  void aTabThatNamesAnotherFileIsRefused() {
    String tab =
        "!table\n!version 300\nDefinition Table\n  File \"../../etc/passwd\"\n  Type NATIVE\n";
    byte[] zip =
        Shapefiles.zip(
            Map.of("a.tab", tab.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    ImportRefused refused =
        catchThrowableOfType(
            ImportRefused.class,
            () ->
                FeatureFile.open(
                    new ImportFile("a.zip", zip.length, () -> new ByteArrayInputStream(zip))));
    assertThat(Given.codes(refused.violations())).containsExactly("ogr-refused");
  }

  @Test
  void whatWasConvertedIsReadAsUsual() throws IOException {
    List<Feature> all = new ArrayList<>();
    try (Features features =
        Features.open(
            file("grids.kml", KML),
            Given.mapping(
                "target: grids\n"
                    + "feature: {code: {constant: a}, name: {property: Name}}\n"
                    + "ignore: [description, timestamp, begin, end, altitudeMode, tessellate,"
                    + " extrude, visibility, drawOrder, icon, id, Description]"),
            new ImportReport(),
            Set.of(GeoJsonFeatures.Kind.POLYGONS))) {
      features.forEach(all::add);
    } catch (ImportRefused e) {
      // LIBKML and the plain driver call the columns differently; one of both is installed.
      assertThat(Given.codes(e.violations()))
          .allMatch(code -> code.startsWith("property") || code.startsWith("unknown"));
      return;
    }
    assertThat(all).hasSize(1);
    assertThat(all.getFirst().geometry().getArea()).isCloseTo(0.01, within(1e-9));
  }

  private static ImportFile zipped(Path folder, String... names) throws IOException {
    Map<String, byte[]> files = new java.util.LinkedHashMap<>();
    for (String name : names) {
      files.put(name, Files.readAllBytes(folder.resolve(name)));
    }
    byte[] zip = Shapefiles.zip(files, StandardCharsets.UTF_8);
    return new ImportFile("a.zip", zip.length, () -> new ByteArrayInputStream(zip));
  }

  private static void run(Path folder, String... command) throws IOException {
    try {
      Process process = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
      assertThat(process.waitFor()).isZero();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static ImportFile file(String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new ImportFile(name, bytes.length, () -> new ByteArrayInputStream(bytes));
  }
}
