package org.linli.commons.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.linli.commons.importing.Given.file;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.commons.problem.Violation;

/** Small files that would unpack into more than the memory of the service. */
class HostileFilesTest {
  private static final String MAPPING =
      "target: disputes\ncategory: {column: 类别}\nreceivedAt: {column: 日期}\n";
  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String TEXTS = "xl/sharedStrings.xml";

  /** Of 288 MB that the service has; all that is allocated, kept or not. */
  private static final long FEW_BYTES = 32L << 20;

  private final ImportReport report = new ImportReport();

  @Test
  void aCellOf400MegabytesIsRefusedByItsPlaceBeforeItIsInMemory() throws IOException {
    byte[] bomb =
        workbook(SHEET, sheet("<c r='B2' t='inlineStr'><is><t>", "A", 400 << 20, "</t></is></c>"));
    assertThat(bomb.length).isLessThan(1 << 20);
    assertThat(refusal(bomb))
        .containsExactly(Violation.ofRow(2, "B2", "cell-too-long", "B2", XlsxLimits.LONGEST_CELL));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // A cell in many runs, in text as it stands, and as a value.
        "<c r='A2' t='inlineStr'><is> | <r><t>AAAAAAAA</t></r> | </is></c> | cell-too-long",
        "<c r='A2' t='inlineStr'><is><t> | <![CDATA[AAAAAAAA]]> | </t></is></c> | cell-too-long",
        "<c r='A2'><v> | 1 | </v></c> | cell-too-long",
        "<c r='A2'><f> | 1+ | 1</f></c> | cell-too-long",
        "<c t='inlineStr'><is><t> | A | </t></is></c> | text-too-long",
        // A row without end.
        "<c r='A2'/> | <c/> | | xlsx-unfit",
        // What a parser keeps whole.
        "<c r='A2' s=' | 1 | '/> | xlsx-unfit",
        "<c r='A2'/><!-- | x | --> | xlsx-unfit",
        "<c r='A2'/><?x | x | ?> | xlsx-unfit",
        "<c r='A2'/>< | x | /> | xlsx-unfit",
        "<c r='A2'/> | <x> | | xlsx-unfit",
        "<c r='A2'/> | x | | xlsx-unfit",
      })
  void whatAReaderWouldHoldWholeIsRefused(String head, String body, String tail, String code)
      throws IOException {
    int times = (32 << 20) / body.length();
    byte[] bomb = workbook(SHEET, sheet(head, body, times, tail == null ? "" : tail));
    assertThat(Given.codes(refusal(bomb))).containsExactly(code);
  }

  @Test
  void aRowOfManyLongCellsIsRefused() throws IOException {
    String cell = "<c t='inlineStr'><is><t>" + "A".repeat(30_000) + "</t></is></c>";
    assertThat(refusal(workbook(SHEET, sheet("", cell, 500, ""))))
        .containsExactly(Violation.ofRow(2, null, "row-too-long", XlsxLimits.LONGEST_ROW));
  }

  @Test
  void aCellFarToTheRightIsRefused() throws IOException {
    assertThat(Given.codes(refusal(workbook(SHEET, sheet("<c r='ZZZZZZ2'/>", "", 0, "")))))
        .containsExactly("xlsx-unfit");
  }

  @Test
  void aNumberThatWouldFillTheMemoryIsAFaultOfItsCell() throws IOException {
    byte[] workbook =
        workbook(
            SHEET,
            out -> {
              text(out, HEAD_OF_SHEET);
              text(out, "<row r='2'><c r='A2'><v>1E999999999</v></c></row>");
              text(out, "</sheetData></worksheet>");
            });
    assertThat(read(workbook)).isEmpty();
    assertThat(report.listed()).containsExactly(Violation.ofRow(2, "类别", "cell-in-error"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<si><t> | A | </t></si> | text-too-long",
        "<si> | <r><t>AAAAAAAA</t></r> | </si> | text-too-long",
        "<si/> | <si/> | <si/> | xlsx-unfit",
      })
  void sharedTextsAreHeldToTheSame(String head, String body, String tail, String code)
      throws IOException {
    Part texts =
        out -> {
          text(out, "<sst xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>");
          text(out, head);
          repeat(out, body, (32 << 20) / body.length());
          text(out, tail + "</sst>");
        };
    assertThat(Given.codes(refusal(workbook(TEXTS, texts)))).containsExactly(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {SHEET, TEXTS, "xl/workbook.xml", "xl/styles.xml", "[Content_Types].xml"})
  void aDocumentTypeIsRefusedInEveryPart(String part) throws IOException {
    byte[] workbook =
        workbook(
            part,
            out ->
                text(
                    out,
                    "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"
                        + "<x>&e;</x>"));
    assertThat(refusal(workbook))
        .containsExactly(new Violation(null, null, "xlsx-unfit", List.of(part)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"IBM037", "UTF-7", "UTF-16"})
  void anEncodingThatWouldHideTheMarkupIsRefused(String encoding) throws IOException {
    byte[] workbook =
        workbook(SHEET, out -> text(out, "<?xml version='1.0' encoding='" + encoding + "'?><x/>"));
    assertThat(Given.codes(refusal(workbook))).containsExactly("xlsx-unfit");
  }

  @Test
  void aSheetInUtf16IsHeldToTheSame() throws IOException {
    byte[] workbook =
        workbook(
            SHEET,
            out -> {
              String sheet = HEAD_OF_SHEET + "<row r='2'><c r='A2' t='str'><v>";
              out.write(("\uFEFF" + sheet).getBytes(StandardCharsets.UTF_16LE));
              out.write("邻".repeat(70_000).getBytes(StandardCharsets.UTF_16LE));
            });
    assertThat(Given.codes(refusal(workbook))).containsExactly("cell-too-long");
  }

  @Test
  void theLongestTextThatExcelKeepsIsRead() throws IOException {
    String longest = "邻&里".repeat(10_922);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "trial", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("表");
      sheet.value(0, 0, "类别");
      sheet.value(0, 1, "日期");
      sheet.value(1, 0, longest);
      sheet.inlineString(2, 0, longest);
    }
    assertThat(read(out.toByteArray())).containsExactly(longest, longest);
  }

  @Test
  void aTextTableWithAFieldOrARowWithoutEndIsRefused() {
    String head = "类别,日期\n";
    for (String row : List.of("A".repeat(20 << 20), ("A".repeat(9999) + ",").repeat(2000))) {
      ImportRefused refused =
          catchThrowableOfType(
              ImportRefused.class, () -> read((head + row).getBytes(StandardCharsets.UTF_8)));
      assertThat(refused.violations()).containsExactly(Violation.ofRow(2, null, "csv-broken", 2L));
    }
  }

  @Test
  void aFeatureOfTooManyPointsOrTooLongPropertiesIsRefused() {
    String points = "[1,1],".repeat(Nested.MOST_ITEMS + 1) + "[1,1]";
    assertThat(refusedFeature("[[" + points + "]]", "'a':1")).containsExactly("geometry-too-large");
    StringBuilder properties = new StringBuilder("'a':1");
    for (int i = 0; i < 9; i++) {
      properties.append(",'p").append(i).append("':'").append("x".repeat(1 << 19)).append('\'');
    }
    assertThat(refusedFeature("[]", properties.toString())).containsExactly("properties-too-long");
  }

  private List<String> refusedFeature(String coordinates, String properties) {
    String json =
        "{'type':'FeatureCollection','features':[{'type':'Feature','properties':{"
            + properties
            + "},'geometry':{'type':'Polygon','coordinates':"
            + coordinates
            + "}}]}";
    Mapping mapping =
        Given.mapping(
            "target: grids\nfeature: {code: {property: a}, name: {constant: 某格}}\n"
                + "ignore: [p0, p1, p2, p3, p4, p5, p6, p7, p8]\n");
    ImportRefused refused =
        catchThrowableOfType(
            ImportRefused.class,
            () -> {
              try (GeoJsonFeatures features =
                  GeoJsonFeatures.open(
                      file(json.replace('\'', '"')),
                      mapping,
                      report,
                      Set.of(GeoJsonFeatures.Kind.POLYGONS))) {
                features.forEach(feature -> {});
              }
            });
    return Given.codes(refused.violations());
  }

  private interface Part {
    void write(OutputStream out) throws IOException;
  }

  private static final String HEAD_OF_SHEET =
      "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>"
          + "<row r='1'><c r='A1' t='inlineStr'><is><t>类别</t></is></c>"
          + "<c r='B1' t='inlineStr'><is><t>日期</t></is></c></row>";

  /** A sheet whose second row has a piece over and over. */
  private static Part sheet(String head, String body, int times, String tail) {
    return out -> {
      text(out, HEAD_OF_SHEET + "<row r='2'>" + head);
      repeat(out, body, times);
      text(out, tail + "</row></sheetData></worksheet>");
    };
  }

  private static void repeat(OutputStream out, String body, int times) throws IOException {
    String piece = body.repeat(Math.min(times, 64));
    for (int i = 0; i < times / 64; i++) {
      text(out, piece);
    }
    text(out, body.repeat(times % 64));
  }

  private static void text(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A good workbook with one part replaced. */
  private static byte[] workbook(String name, Part part) throws IOException {
    ByteArrayOutputStream good = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(good, "trial", "1.0")) {
      workbook.newWorksheet("表").value(0, 0, "类别");
    }
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    Path file = Files.createTempFile("good", ".xlsx");
    Files.write(file, good.toByteArray());
    try (ZipFile in = new ZipFile(file.toFile());
        ZipOutputStream out = new ZipOutputStream(result)) {
      for (ZipEntry entry : Collections.list(in.entries())) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().equals(name)) {
          part.write(out);
        } else {
          in.getInputStream(entry).transferTo(out);
        }
        out.closeEntry();
      }
    } finally {
      Files.delete(file);
    }
    return result.toByteArray();
  }

  private List<Violation> refusal(byte[] workbook) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    ImportRefused refused = catchThrowableOfType(ImportRefused.class, () -> read(workbook));
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(refused).isNotNull();
    // What is refused for being too many is read tag by tag until then.
    if (refused.violations().stream().noneMatch(v -> v.code().equals("xlsx-unfit"))) {
      assertThat(allocated).isLessThan(FEW_BYTES);
    }
    return refused.violations();
  }

  private List<String> read(byte[] bytes) throws IOException {
    List<String> rows = new ArrayList<>();
    try (Table table = Tables.open(file(bytes), Given.mapping(MAPPING), report)) {
      table.forEach(row -> rows.add(row.get("类别")));
    }
    return rows;
  }

  @Test
  void whatIsCalledAWorkbookOrMapDataAndIsNoneIsSaidToBeSo() {
    Mapping mapping =
        Given.mapping("target: disputes\ncategory: {column: a}\nreceivedAt: {column: b}\n");
    for (String name : List.of("list.xlsx", "LIST.XLSX", "list.xlsx.gz")) {
      ImportRefused refused =
          catchThrowableOfType(
              ImportRefused.class,
              () ->
                  Tables.open(Given.named(name, "\u0001rubbish"), mapping, new ImportReport())
                      .close());
      assertThat(Given.codes(refused.violations())).containsExactly("not-xlsx");
    }
    ImportRefused refused =
        catchThrowableOfType(
            ImportRefused.class,
            () -> Features.recognises(Given.named("schools.geojson", "rubbish")));
    assertThat(Given.codes(refused.violations())).containsExactly("not-geojson");
  }
}
