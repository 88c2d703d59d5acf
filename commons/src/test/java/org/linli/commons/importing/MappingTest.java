package org.linli.commons.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.commons.problem.Violation;

class MappingTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private final ImportReport report = new ImportReport();

  @Test
  void theMappingOfLondonIsUnderstood() {
    Mapping mapping =
        Given.mapping(
            """
            target: grids
            crs: auto
            feature: {code: {property: WD13CD}, name: {property: WD13NM}}
            parents:
              - {level: county, code: {constant: LONDON}, name: {constant: 伦敦}, nameEn: {constant: London}}
              - {level: town, code: {property: WD13CDO, first: 4}, name: {property: WD13CDO, first: 4, map: {00AA: City of London}}}
            ignore: [WD13NMW]
            attribution: Contains public sector information
            """);
    assertThat(mapping.columns()).containsExactlyInAnyOrder("WD13CD", "WD13NM", "WD13CDO");
    assertThat(mapping.ignored()).containsExactly("WD13NMW");
    assertThat(mapping.setting("attribution")).contains("Contains public sector information");
    assertThat(mapping.parents())
        .extracting(Mapping.Parent::level)
        .containsExactly("county", "town");
    Cells ward = cells(Map.of("WD13CDO", "00AAGC"));
    assertThat(mapping.parents().get(1).code().text(ward, faults())).isEqualTo("00AA");
    assertThat(mapping.parents().get(1).name().text(ward, faults())).isEqualTo("City of London");
  }

  @Test
  void allFaultsAreSaidAtOnceWithTheirPaths() {
    assertThat(
            faultsOf(
                """
                target: grids
                colour: red
                crs: EPSG:2437
                feature:
                  code: WD13CD
                  name: {property: NAME, column: OTHER}
                  nameEn: {property: NAME, frist: 3}
                  households: {property: HH, first: few, default: none}
                parents: {level: county}
                ignore: [religion, HH2]
                """))
        .containsExactlyInAnyOrder(
            "colour mapping-unknown-key",
            "crs mapping-not-allowed",
            "feature.code mapping-not-an-expression",
            "feature.name mapping-one-source",
            "feature.nameEn.frist mapping-unknown-key",
            "feature.households.first mapping-not-a-count",
            "feature.households.default mapping-default-without-map",
            "parents mapping-not-a-list",
            "religion forbidden-column");
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThat(faultsOf("target: disputes\nsource: x\n"))
        .containsExactly("category mapping-missing", "receivedAt mapping-missing");
    assertThat(faultsOf("target: houses\n")).containsExactly("target mapping-target");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "just text",
        "a: b: c",
        "a: &x [1]\nb: !!javax.script.ScriptEngineManager []",
        "target: grids\ntarget: disputes",
        "&a [*a, *a]"
      })
  void whatIsNoMappingIsRefusedAndRunsNothing(String yaml) {
    assertThat(faultsOf(yaml)).isNotEmpty();
  }

  @Test
  void whereAMappingIsWrongIsSaidInWordsOfOurs() {
    ImportRefused refused =
        catchThrowableOfType(
            ImportRefused.class, () -> Given.mapping("target: disputes\ncategory: a: b\n"));
    assertThat(Given.codes(refused.violations())).containsExactly("mapping-not-yaml");
    assertThat(refused.violations().getFirst().arguments())
        .hasSize(2)
        .allSatisfy(place -> assertThat(place).isInstanceOf(Integer.class))
        .startsWith(2);
    assertThat(faultsOf("target: grids\ntarget: disputes"))
        .singleElement()
        .asString()
        .endsWith("mapping-key-twice");
  }

  @Test
  void nestedAliasesDoNotFillTheMemory() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 40; i++) {
      bomb.append("a").append(i).append(": &a").append(i).append(" [");
      bomb.append("*a").append(i - 1).append(", *a").append(i - 1).append("]\n");
    }
    assertThat(faultsOf(bomb.toString())).isNotEmpty();
    assertThat(faultsOf("x".repeat(Mapping.LONGEST_BYTES + 1)))
        .containsExactly("null mapping-too-long");
  }

  @Test
  void codesStayTheTextTheyAreWrittenAs() {
    Mapping mapping =
        Given.mapping(
            "target: grids\n"
                + "feature: {code: {constant: 011}, name: {constant: no}, nameEn: {constant:"
                + " 1e3}}\n");
    Cells none = cells(Map.of());
    assertThat(mapping.get("feature.code").text(none, faults())).isEqualTo("011");
    assertThat(mapping.get("feature.name").text(none, faults())).isEqualTo("no");
    assertThat(mapping.find("feature.nameEn").orElseThrow().text(none, faults())).isEqualTo("1e3");
  }

  @Test
  void aValueThatTheMapLacksIsAFaultUnlessThereIsADefault() {
    assertThat(value("{column: c, map: {a: b}}", "a", ValueExpression::text)).isEqualTo("b");
    assertThat(value("{column: c, map: {a: b}}", "x", ValueExpression::text)).isNull();
    assertThat(value("{column: c, map: {a: b}, default: o}", "x", ValueExpression::text))
        .isEqualTo("o");
    assertThat(report.listed()).containsExactly(Violation.ofRow(7, "c", "value-not-in-map", "x"));
  }

  @Test
  void aRequiredValueThatIsEmptyIsOneFault() {
    assertThat(value("{column: c}", "", ValueExpression::required)).isNull();
    assertThat(value("{column: c, map: {a: b}}", "x", ValueExpression::required)).isNull();
    assertThat(Given.codes(report.listed())).containsExactly("value-missing", "value-not-in-map");
  }

  @ParameterizedTest
  @CsvSource({
    "yyyy-MM, 2017-06, 2017-06-01T00:00+08:00",
    "yyyy-MM, 2017-06-15, 2017-06-15T00:00+08:00",
    "yyyy年M月d日, 2026年3月1日, 2026-03-01T00:00+08:00",
    "dd/MM/yyyy HH:mm, 01/03/2026 08:30, 2026-03-01T08:30+08:00",
    ", 2026-03-01, 2026-03-01T00:00+08:00",
    ", 2026-03-01T08:30:00, 2026-03-01T08:30+08:00",
    ", 2026-03-01 08:30, 2026-03-01T08:30+08:00",
    ", 2026-03-01T08:30:00Z, 2026-03-01T08:30Z",
    ", 2026-03-01T08:30:00.5+09:00, 2026-03-01T08:30:00.5+09:00"
  })
  void datesAreReadAsTheFormatSays(@Nullable String format, String text, String expected) {
    assertThat(moment(format, text)).isEqualTo(OffsetDateTime.parse(expected));
    assertThat(report.total()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "yyyy-MM, 2017-13, value-not-a-date",
    ", 2026-02-30, value-not-a-date",
    ", 2026-02-29, value-not-a-date",
    ", 25:00, value-not-a-date",
    ", yesterday, value-not-a-date",
    ", 0001-01-01, date-out-of-range",
    ", 3026-01-01, date-out-of-range"
  })
  void impossibleDatesAreFaults(@Nullable String format, String text, String code) {
    assertThat(moment(format, text)).isNull();
    assertThat(Given.codes(report.listed())).containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource({
    "113.2, 30.1, EPSG:4490, ''",
    "113.2, 30.1, GCJ-02, ''",
    "30.1, 113.2, EPSG:4490, coordinates-swapped",
    "512345.6, 3345678.9, EPSG:4490, coordinates-projected",
    "190, 100, EPSG:4490, coordinates-out-of-range",
    "NaN, 30, EPSG:4490, value-not-a-number",
    "'113,2', 30, EPSG:4490, value-not-a-number",
    "'', 30.1, EPSG:4490, position-missing"
  })
  void aPositionIsCheckedAndConverted(String lon, String lat, String crs, String code) {
    Mapping mapping =
        Given.mapping(
            """
            target: disputes
            category: {constant: other}
            receivedAt: {column: at}
            position: {lon: {column: x}, lat: {column: y}, crs: %s}
            """
                .formatted(crs));
    LonLat position =
        Positions.read(mapping, "position", cells(Map.of("x", lon, "y", lat)), faults());
    assertThat(String.join(" ", Given.codes(report.listed()))).isEqualTo(code);
    assertThat(position == null).isEqualTo(!code.isEmpty());
    if (position != null) {
      assertThat(position.lon() == 113.2).isEqualTo(crs.equals("EPSG:4490"));
    }
  }

  private @Nullable OffsetDateTime moment(@Nullable String format, String text) {
    String option = format == null ? "" : ", format: '" + format + "'";
    return expression("{column: c" + option + "}")
        .moment(cells(Map.of("c", text)), faults(), SHANGHAI);
  }

  /** A way to evaluate an expression. */
  private interface Evaluation {
    @Nullable String of(ValueExpression expression, Cells cells, RowFaults faults);
  }

  private @Nullable String value(String expression, String cell, Evaluation evaluation) {
    return evaluation.of(expression(expression), cells(Map.of("c", cell)), faults());
  }

  private static ValueExpression expression(String yaml) {
    return Given.mapping("target: disputes\ncategory: " + yaml + "\nreceivedAt: {column: at}\n")
        .get("category");
  }

  private RowFaults faults() {
    return report.row(7);
  }

  private static Cells cells(Map<String, String> cells) {
    return new Cells() {
      @Override
      public long number() {
        return 7;
      }

      @Override
      public @Nullable String get(String column) {
        String text = cells.get(column);
        return text == null || text.isEmpty() ? null : text;
      }
    };
  }

  private static List<String> faultsOf(String yaml) {
    ImportRefused refused = catchThrowableOfType(ImportRefused.class, () -> Given.mapping(yaml));
    assertThat(refused).isNotNull();
    return refused.violations().stream().map(v -> v.field() + " " + v.code()).toList();
  }
}
