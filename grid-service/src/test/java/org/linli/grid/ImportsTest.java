package org.linli.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ImportsTest extends GridServiceTest {

  /** As wards come: no areas, but codes that tell the borough. */
  private static final String CITY =
      """
      target: grids
      crs: auto
      feature: {code: {property: WD}, name: {property: NM}, kind: {constant: basic}}
      parents:
        - {level: county, code: {constant: %1$s}, name: {constant: 伦敦}, nameEn: {constant: London}}
        - {level: town, code: {property: WDO, first: 6}, name: {property: WDO, first: 6, map: {%1$s00AA: City}, default: Borough}}
      ignore: [NMW]
      attribution: Contains public sector information
      """;

  private static final String AREAS =
      """
      target: areas
      feature:
        code: {property: code}
        name: {property: name}
        level: {property: level}
        parent: {property: parent}
      """;

  @Test
  void aFileIsStoredWholeOrNotAtAll() {
    TinyCounty county = new TinyCounty("I1", 110.0, 30.0);
    importAll(ADMIN, TinyCounty.AREAS, county.areas());
    String file =
        new Features()
            .box(grid("I1-good", "I1-11"), 110.0, 30.04, 110.01, 30.05)
            .box(grid("I1-orphan", "I1-99"), 110.01, 30.04, 110.02, 30.05)
            .json();
    JsonNode job = importFile(ADMIN, TinyCounty.GRIDS, file, false);
    assertThat(job.path("state").asString()).isEqualTo("REFUSED");
    assertThat(faults(job)).containsExactly("2 parent parent-unknown");
    assertThat(job.path("violations").get(0).path("message").asString()).contains("I1-99");
    assertThat(gridsOf("I1")).isEmpty();

    JsonNode skipped = importFile(ADMIN, TinyCounty.GRIDS, file, true);
    assertThat(skipped.path("state").asString()).isEqualTo("DONE");
    assertThat(skipped.path("rowsAccepted").asInt()).isEqualTo(1);
    assertThat(skipped.path("rowsRefused").asInt()).isEqualTo(1);
    assertThat(gridsOf("I1")).containsExactly("I1-good");
  }

  @Test
  void everyFeatureIsToldWhatIsWrongWithIt() {
    TinyCounty county = new TinyCounty("I2", 111.0, 30.0);
    importAll(ADMIN, TinyCounty.AREAS, county.areas());
    String file =
        new Features()
            .box(grid("I2-a", "I2-11"), 111.0, 30.04, 111.01, 30.05)
            .box(grid("I2-a", "I2-11"), 111.01, 30.04, 111.02, 30.05)
            .box(grid("I2 b/", "I2-11"), 111.0, 30.05, 111.01, 30.06)
            .box(grid("I2-11", "I2-1"), 111.0, 30.05, 111.01, 30.06)
            .box(grid("I2-c", "I2-11"), 112.0, 30.05, 112.01, 30.06)
            .polygon(
                grid("I2-d", "I2-11"),
                new double[][] {{30.05, 111.0}, {30.06, 111.0}, {30.06, 111.01}, {30.05, 111.0}})
            .polygon(
                grid("I2-e", "I2-11"),
                new double[][] {
                  {111.0, 30.05}, {111.01, 30.06}, {111.01, 30.05}, {111.0, 30.06}, {111.0, 30.05}
                })
            .feature(grid("I2-f", "I2-11"), "Polygon", "[]")
            .polygon(
                grid("I2-g", "I2-11"),
                new double[][] {
                  {12356463, 3503549}, {12357463, 3503549}, {12357463, 3504549}, {12356463, 3503549}
                })
            .polygon(
                grid("I2-h", "I2-11"),
                new double[][] {{111.0, 30.05}, {111.01, 30.05}, {111.0, 30.05}, {111.0, 30.05}})
            .line(grid("I2-i", "I2-11"), new double[][] {{111.0, 30.05}, {111.01, 30.05}})
            .json();
    JsonNode job = importFile(ADMIN, TinyCounty.GRIDS, file, false);
    assertThat(job.path("state").asString()).isEqualTo("REFUSED");
    assertThat(faults(job)).noneMatch(fault -> fault.startsWith("1 "));
    assertThat(rows(job)).contains(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L);
    assertThat(faults(job))
        .contains(
            "2 code code-repeated",
            "3 code code-characters",
            "4 code code-is-area",
            "5 geometry outside-parent",
            "6 geometry coordinates-swapped",
            "9 geometry coordinates-projected");
    job.path("violations")
        .forEach(
            v -> assertThat(v.path("message").asString()).isNotEqualTo(v.path("code").asString()));
  }

  @Test
  void swappedAxesAreSeenWhereDegreesAloneDoNotShowIt() {
    String borough = new Features().box(area("I3", "county", ""), -0.2, 51.4, 0.2, 51.6).json();
    importAll(ADMIN, AREAS, borough);
    String ward = new Features().box(grid("I3-1", "I3"), 51.45, -0.1, 51.5, 0.1).json();
    assertThat(faults(importFile(ADMIN, TinyCounty.GRIDS, ward, false)))
        .containsExactly("1 geometry coordinates-swapped");
  }

  @Test
  void levelsMustGoDownAndParentsMustBeThere() {
    String file =
        new Features()
            .box(area("I4", "county", ""), 113.0, 30.0, 113.1, 30.1)
            .box(area("I4-1", "village", "I4"), 113.0, 30.0, 113.05, 30.1)
            .box(area("I4-2", "town", "I4-1"), 113.0, 30.0, 113.05, 30.1)
            .box(area("I4-3", "galaxy", "I4"), 113.0, 30.0, 113.05, 30.1)
            .box(area("I4-4", "village", "I4-3"), 113.0, 30.0, 113.05, 30.1)
            .box(area("I4-5", "town", "I4-5"), 113.0, 30.0, 113.05, 30.1)
            .json();
    assertThat(faults(importFile(ADMIN, AREAS, file, false)))
        .contains(
            "3 parent level-order",
            "4 level unknown-value",
            "5 parent parent-unknown",
            "6 parent parent-itself");
  }

  @Test
  void aRepeatedImportChangesNothingAndANewerOneUpdates() {
    TinyCounty county = new TinyCounty("I5", 114.0, 30.0);
    JsonNode first = importAll(ADMIN, TinyCounty.AREAS, county.areas());
    assertThat(first.path("rowsAccepted").asInt()).isEqualTo(7);
    importAll(ADMIN, TinyCounty.GRIDS, county.grids());
    long version = version();
    JsonNode again = importAll(ADMIN, TinyCounty.GRIDS, county.grids());
    assertThat(again.path("rowsAccepted").asInt()).isZero();
    assertThat(again.path("rowsUnchanged").asInt()).isEqualTo(16);
    assertThat(version()).isEqualTo(version);

    String renamed = county.grids().replace("网格I5-11a", "新名");
    JsonNode newer = importAll(ADMIN, TinyCounty.GRIDS, renamed);
    assertThat(newer.path("rowsAccepted").asInt()).isEqualTo(1);
    assertThat(newer.path("rowsUnchanged").asInt()).isEqualTo(15);
    assertThat(version()).isEqualTo(version + 1);
    assertThat(
            getJson(ADMIN, "/api/grid/grids?area=I5-11&limit=1")
                .path("items")
                .get(0)
                .path("name")
                .asString())
        .isEqualTo("新名");
  }

  @Test
  void parentsThatNoFileHasAreMadeOfWhatLiesBelow() {
    String file =
        new Features()
            .box(ward("I6-1", "I600AAX1"), -0.10, 51.50, -0.05, 51.55)
            .box(ward("I6-2", "I600AAX2"), -0.05, 51.50, 0.00, 51.55)
            .box(ward("I6-3", "I600ABX1"), 0.00, 51.50, 0.05, 51.55)
            .json();
    JsonNode job = importAll(ADMIN, CITY.formatted("I6"), file);
    assertThat(job.path("rowsAccepted").asInt()).isEqualTo(3);
    JsonNode root = getJson(ADMIN, "/api/grid/areas/I6?geometry=true");
    assertThat(root.path("name").asString()).isEqualTo("伦敦");
    assertThat(root.path("childCount").asInt()).isEqualTo(2);
    assertThat(root.path("gridCount").asInt()).isEqualTo(3);
    assertThat(root.path("bbox").get(0).asDouble()).isEqualTo(-0.10, within(1e-9));
    assertThat(root.path("bbox").get(2).asDouble()).isEqualTo(0.05, within(1e-9));
    assertThat(root.path("geometry").path("coordinates").size()).isEqualTo(1);
    assertThat(getJson(ADMIN, "/api/grid/areas/I600AA").path("name").asString()).isEqualTo("City");
    assertThat(getJson(ADMIN, "/api/grid/areas/I600AB").path("name").asString())
        .isEqualTo("Borough");

    // One more ward, in a file of its own, widens its borough and the city.
    String more = new Features().box(ward("I6-4", "I600ABX2"), 0.05, 51.50, 0.10, 51.55).json();
    importAll(ADMIN, CITY.formatted("I6"), more);
    assertThat(getJson(ADMIN, "/api/grid/areas/I600AB").path("bbox").get(2).asDouble())
        .isEqualTo(0.10, within(1e-9));
    assertThat(getJson(ADMIN, "/api/grid/areas/I6").path("bbox").get(2).asDouble())
        .isEqualTo(0.10, within(1e-9));
    assertThat(getJson(ADMIN, "/api/grid/tiles/grids").path("attribution").asString())
        .contains("Contains public sector information");
  }

  @Test
  void anAreaAdminImportsInsideTheirAreasOnly() {
    TinyCounty county = new TinyCounty("I7", 115.0, 30.0);
    importAll(ADMIN, TinyCounty.AREAS, county.areas());
    importAll(ADMIN, TinyCounty.GRIDS, county.grids());
    String townAdmin = token("town.admin", "/areas/I7-1/area-admin");
    String inside = new Features().box(grid("I7-new", "I7-11"), 115.0, 30.04, 115.01, 30.05).json();
    assertThat(importAll(townAdmin, TinyCounty.GRIDS, inside).path("rowsAccepted").asInt())
        .isEqualTo(1);
    String outside =
        new Features().box(grid("I7-no", "I7-21"), 115.04, 30.04, 115.05, 30.05).json();
    assertThat(faults(importFile(townAdmin, TinyCounty.GRIDS, outside, false)))
        .containsExactly("1 parent parent-unknown");
    String root = new Features().box(area("I7X", "county", ""), 116.0, 30.0, 116.1, 30.1).json();
    assertThat(faults(importFile(townAdmin, AREAS, root, false)))
        .containsExactly("1 code root-needs-system-admin");
    assertThat(upload(token("l", "/areas/I7/leader"), TinyCounty.GRIDS, inside, false).statusCode())
        .isEqualTo(403);
    // A grid of the neighbour town may not be taken by naming an own village.
    String taken = new Features().box(grid("I7-21a", "I7-11"), 115.0, 30.04, 115.01, 30.05).json();
    assertThat(faults(importFile(townAdmin, TinyCounty.GRIDS, taken, false)))
        .containsExactly("1 code parent-changed");
  }

  @Test
  void anImportIsSeenByItsStarterOnly() {
    TinyCounty county = new TinyCounty("I8", 117.0, 30.0);
    JsonNode job = importAll(ADMIN, TinyCounty.AREAS, county.areas());
    String place = "/api/grid/imports/" + job.path("id").asString();
    assertThat(status(ADMIN, place)).isEqualTo(200);
    assertThat(status(token("other", "/system/system-admin"), place)).isEqualTo(404);
    assertThat(status(token("l", "/areas/I8/leader"), place)).isEqualTo(403);
    assertThat(getJson(ADMIN, "/api/grid/imports?limit=1").path("items").size()).isEqualTo(1);
    assertThat(status(ADMIN, "/api/grid/imports?cursor=abc")).isEqualTo(400);
  }

  @Test
  void propertiesThatTheMappingDoesNotKnowAreRefusedByName() {
    String file =
        new Features()
            .box(
                Map.of("code", "I9", "name", "x", "level", "county", "religion", "none"),
                118.0,
                30.0,
                118.1,
                30.1)
            .json();
    JsonNode job = importFile(ADMIN, TinyCounty.AREAS, file, true);
    assertThat(job.path("state").asString()).isEqualTo("REFUSED");
    assertThat(job.path("violations").get(0).path("message").asString()).contains("religion");
  }

  @Test
  void overlappingBoundariesAreStillDrawn() {
    TinyCounty county = new TinyCounty("IA", 119.0, 30.0);
    importAll(ADMIN, TinyCounty.AREAS, county.areas());
    String file =
        new Features()
            .box(grid("IA-x", "IA-11"), 119.0, 30.04, 119.03, 30.07)
            .box(grid("IA-y", "IA-11"), 119.01, 30.05, 119.04, 30.08)
            .json();
    importAll(ADMIN, TinyCounty.GRIDS, file);
    assertThat(gridsOf("IA")).containsExactly("IA-x", "IA-y");
  }

  private long version() {
    return jdbc().sql("select version from fabric_version").query(Long.class).single();
  }

  private List<String> gridsOf(String area) {
    List<String> codes = new ArrayList<>();
    getJson(ADMIN, "/api/grid/grids?area=" + area)
        .path("items")
        .forEach(item -> codes.add(item.path("code").asString()));
    return codes;
  }

  /** Row, field and code of each violation. */
  private static List<String> faults(JsonNode job) {
    List<String> faults = new ArrayList<>();
    job.path("violations")
        .forEach(
            v ->
                faults.add(
                    v.path("row").asString()
                        + " "
                        + v.path("field").asString()
                        + " "
                        + v.path("code").asString()));
    return faults;
  }

  private static List<Long> rows(JsonNode job) {
    List<Long> rows = new ArrayList<>();
    job.path("violations").forEach(v -> rows.add(v.path("row").asLong()));
    return rows;
  }

  private static Map<String, ?> grid(String code, String parent) {
    return Map.of("code", code, "name", "网格", "parent", parent);
  }

  private static Map<String, ?> area(String code, String level, String parent) {
    return Map.of("code", code, "name", "区", "level", level, "parent", parent);
  }

  private static Map<String, ?> ward(String code, String old) {
    return Map.of("WD", code, "NM", "Ward " + code, "WDO", old, "NMW", "x");
  }
}
