package org.linli.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * What others make of our OGC API Features: the conformance suite of the OGC, where the environment
 * variable LINLI_OGC_SUITE names the directory with its jars (docs/api/ogc.md), and GDAL, where it
 * is installed.
 */
class OgcPeersTest extends GridServiceTest {

  private static final TinyCounty YUN = new TinyCounty("OP", 103.0, 29.0);
  private static final String LEADER = token("leader", "/areas/OP/leader");
  private static final TokenRelay RELAY = new TokenRelay();

  @TempDir private Path directory;

  @DynamicPropertySource
  static void publicUrl(DynamicPropertyRegistry registry) {
    registry.add("LINLI_PUBLIC_URL", RELAY::url);
  }

  @BeforeEach
  void county() {
    importAll(ADMIN, TinyCounty.AREAS, YUN.areas());
    importAll(ADMIN, TinyCounty.GRIDS, YUN.grids());
  }

  @AfterAll
  static void stop() {
    RELAY.close();
  }

  @Test
  void theConformanceSuiteFindsNoFailure() throws Exception {
    String suite = System.getenv("LINLI_OGC_SUITE");
    RELAY.speakTo(address(""), LEADER);
    assumeTrue(suite != null && !suite.isEmpty(), "LINLI_OGC_SUITE names no suite");
    Path arguments = directory.resolve("arguments.xml");
    Files.writeString(
        arguments,
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <properties version="1.0">
          <entry key="iut">%s/ogc</entry>
          <entry key="noofcollections">-1</entry>
        </properties>
        """
            .formatted(RELAY.url()));
    Output run =
        run(
            "java",
            "-cp",
            suite + "/classes:" + suite + "/*",
            "org.opengis.cite.ogcapifeatures10.TestNGController",
            "-o",
            directory.toString(),
            arguments.toString());
    Path results;
    try (Stream<Path> files = Files.walk(directory)) {
      results =
          files
              .filter(file -> file.endsWith("testng-results.xml"))
              .findFirst()
              .orElseThrow(() -> new AssertionError(run.text()));
    }
    String report = Files.readString(results);
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target/ogc-conformance.xml"), report);
    assertThat(report.lines().filter(line -> line.contains("<testng-results")).toList())
        .singleElement()
        .asString()
        .contains("failed=\"0\"")
        .doesNotContain("passed=\"0\"");
  }

  @Test
  void gdalReadsEveryPageAndWritesGeoPackage() throws Exception {
    assumeTrue(isInstalled("ogr2ogr"), "GDAL is not installed");
    // It brings its token itself, as a user's would.
    RELAY.speakTo(address(""), "");
    Output list = run("ogrinfo", "-ro", "OAPIF:" + RELAY.url() + "/ogc");
    assertThat(list.text()).contains("areas", "grids");
    Path file = directory.resolve("grids.gpkg");
    Output converted =
        run(
            "ogr2ogr",
            "-f",
            "GPKG",
            file.toString(),
            "OAPIF:" + RELAY.url() + "/ogc",
            "grids",
            "-oo",
            "PAGE_SIZE=5");
    assertThat(converted.status()).as(converted.text()).isZero();
    assertThat(run("ogrinfo", "-ro", "-so", file.toString(), "grids").text())
        .contains("Feature Count: 16", "Extent: (103.000000, 29.000000) - (103.080000, 29.080000)");
  }

  private static boolean isInstalled(String program) {
    try {
      return run(program, "--version").status() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private record Output(int status, String text) {}

  private static Output run(String... command) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of(command));
    if (words.getFirst().equals("java")) {
      words.set(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
    }
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().put("GDAL_HTTP_HEADERS", "Authorization: Bearer " + LEADER);
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Output(process.waitFor(), text);
  }
}
