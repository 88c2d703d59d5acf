package org.linli.commons.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.linli.commons.importing.Given.file;
import static org.linli.commons.importing.Given.gzip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.commons.problem.Violation;

class TablesTest {
  private static final String MAPPING =
      """
      target: disputes
      category: {column: 类别}
      receivedAt: {column: 日期}
      ignore: [备注]
      """;
  private static final String TEXT = "类别,日期,备注\r\n邻里,2026-03-01,无\r\n债务,2026-03-02,无\r\n";

  private final ImportReport report = new ImportReport();

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "UTF-16", "UTF-16LE", "UTF-16BE"})
  void theEncodingIsFoundOut(String charset) throws IOException {
    assertThat(read(file(TEXT, Charset.forName(charset)))).containsExactly("2 邻里", "3 债务");
  }

  @Test
  void aByteOrderMarkIsNotPartOfTheFirstColumn() throws IOException {
    assertThat(read(file("\uFEFF" + TEXT))).containsExactly("2 邻里", "3 债务");
    assertThat(read(file("\uFEFF" + TEXT, StandardCharsets.UTF_16LE))).hasSize(2);
  }

  @Test
  void aCharacterBeyondAsciiInTheLastRowDecidesTheEncoding() throws IOException {
    String text = "category,date\n" + "a,2026-03-01\n".repeat(100_000) + "邻里,2026-03-02\n";
    Mapping mapping =
        Given.mapping(
            "target: disputes\ncategory: {column: category}\nreceivedAt: {column: date}\n");
    List<String> rows = read(file(text, Charset.forName("GBK")), mapping);
    assertThat(rows.getLast()).isEqualTo("100002 邻里");
  }

  @Test
  void westernTextIsNotTakenForChinese() {
    String text = "类别,日期,备注\n".replace("类别", "café é").replace("日期", "été").replace("备注", "naïve");
    assertRefused(file(text, StandardCharsets.ISO_8859_1), "encoding-unknown");
  }

  @Test
  void aWrongEncodingInTheMappingIsRefusedWithItsRow() {
    Mapping mapping = Given.mapping(MAPPING + "encoding: UTF-8\n");
    byte[] head = "类别,日期,备注\n邻里,2026-03-01,无\n".getBytes(StandardCharsets.UTF_8);
    byte[] tail = "债务,2026-03-02,无\n".getBytes(Charset.forName("GBK"));
    byte[] both = Arrays.copyOf(head, head.length + tail.length);
    System.arraycopy(tail, 0, both, head.length, tail.length);
    ImportRefused refused =
        catchThrowableOfType(ImportRefused.class, () -> read(file(both), mapping));
    assertThat(Given.codes(refused.violations())).containsExactly("encoding-wrong");
  }

  @Test
  void aMarkThatContradictsTheMappingIsRefused() {
    Mapping mapping = Given.mapping(MAPPING + "encoding: GBK\n");
    assertThatThrownBy(() -> read(file("\uFEFF" + TEXT), mapping))
        .hasMessageContaining("encoding-contradiction");
  }

  @ParameterizedTest
  @CsvSource({"semicolon, ;", "tab, '\t'", "comma, ','"})
  void theSeparatorIsFoundOutOrSaid(String name, String separator) throws IOException {
    ImportFile file = file(TEXT.replace(",", separator));
    assertThat(read(file)).hasSize(2);
    assertThat(read(file, Given.mapping(MAPPING + "separator: " + name + "\n"))).hasSize(2);
  }

  @Test
  void separatorsAndLinesInQuotesBelongToTheCell() throws IOException {
    assertThat(read(file("类别,日期,备注\n\"邻里,\n水\",2026-03-01,\"他说\"\"好\"\"\"\n")))
        .containsExactly("2 邻里,\n水");
  }

  @Test
  void emptyLinesAreCountedAsRowsOfTheFileButNotRead() throws IOException {
    assertThat(read(file("类别,日期,备注\n\n邻里,2026-03-01,无\n,,\n债务,2026-03-02,无\n")))
        .containsExactly("3 邻里", "5 债务");
    assertThat(report.counts().read()).isEqualTo(2);
  }

  @Test
  void rowsWithTooFewOrTooManyCellsAreFaultsOfTheirRow() throws IOException {
    assertThat(read(file("类别,日期,备注\n邻里\n债务,2026-03-02,无,多\n合同,2026-03-03,无,\n")))
        .containsExactly("4 合同");
    assertThat(report.listed())
        .containsExactly(
            Violation.ofRow(2, null, "too-few-cells", 1, 3),
            Violation.ofRow(3, null, "too-many-cells", 4, 3));
    assertThat(report.counts()).isEqualTo(new ImportCounts(3, 0, 0, 2));
  }

  @Test
  void aNulInACellIsAFaultOfItsRow() throws IOException {
    assertThat(read(file("类别,日期,备注\n邻\0里,2026-03-01,无\n"))).isEmpty();
    assertThat(Given.codes(report.listed())).containsExactly("control-character");
  }

  @Test
  void allFaultsOfTheHeaderAreSaidAtOnceByName() {
    ImportRefused refused =
        catchThrowableOfType(ImportRefused.class, () -> read(file("类别,类别,民族,电话,,religion\n")));
    assertThat(refused.violations())
        .containsExactlyInAnyOrder(
            Violation.ofRow(1, "类别", "column-twice", "类别"),
            Violation.ofRow(1, "民族", "forbidden-column", "民族"),
            Violation.ofRow(1, "电话", "unknown-column", "电话"),
            Violation.ofRow(1, null, "column-without-name", 5),
            Violation.ofRow(1, "religion", "forbidden-column", "religion"),
            Violation.ofRow(1, "日期", "column-missing", "日期"));
  }

  @Test
  void aFileWithNothingInItIsRefused() {
    assertRefused(file(""), "file-empty");
    assertRefused(file("\n\n"), "file-empty");
    assertRefused(file("{\"type\": \"FeatureCollection\"}"), "not-a-table");
  }

  @Test
  void aQuotationMarkThatIsNeverClosedIsRefusedAndNotReadIntoMemory() {
    assertThatThrownBy(() -> read(file("类别,日期,备注\n\"邻里,2026-03-01,无\n" + "x".repeat(3 << 20))))
        .hasMessageContaining("csv-broken");
  }

  @Test
  void gzipIsUnpackedWhateverItsName() throws IOException {
    assertThat(read(file(gzip(TEXT.getBytes(StandardCharsets.UTF_8))))).hasSize(2);
  }

  @Test
  void aTruncatedArchiveIsRefused() {
    byte[] whole = gzip((TEXT + "邻里,2026-03-01,无\n".repeat(9999)).getBytes(StandardCharsets.UTF_8));
    assertRefused(file(Arrays.copyOf(whole, whole.length / 2)), "gzip-broken");
    assertRefused(file(Arrays.copyOf(whole, 5)), "gzip-broken");
  }

  @Test
  void anArchiveThatUnpacksWithoutEndIsRefused() {
    byte[] head = "类别,日期,备注\n".getBytes(StandardCharsets.UTF_8);
    byte[] bomb = Arrays.copyOf(head, 64 << 20);
    Arrays.fill(bomb, head.length, bomb.length, (byte) '\n');
    assertRefused(file(gzip(bomb)), "unpacks-too-far");
  }

  @Test
  void aTableOf200MegabytesIsStreamed() throws IOException {
    byte[] row = "邻里,2026-03-01,很长的备注，说的是水渠的事\n".getBytes(StandardCharsets.UTF_8);
    long rows = (200L << 20) / row.length;
    byte[] header = "类别,日期,备注\n".getBytes(StandardCharsets.UTF_8);
    ImportFile file =
        new ImportFile(
            "large.csv", header.length + rows * row.length, () -> new Repeated(header, row, rows));
    long count = 0;
    long mostUsed = 0;
    System.gc();
    long usedBefore = used();
    try (Table table = Tables.open(file, Given.mapping(MAPPING), report)) {
      for (TableRow each : table) {
        assertThat(each.cells().size()).isEqualTo(3);
        if (++count % 1_000_000 == 0) {
          System.gc();
          mostUsed = Math.max(mostUsed, used() - usedBefore);
        }
      }
    }
    assertThat(count).isEqualTo(rows);
    assertThat(mostUsed).as("bytes held after a collection").isLessThan(16L << 20);
  }

  @Test
  void aWorkbookGivesDatesNumbersAndTextsAsATextTableWould() throws IOException {
    byte[] workbook =
        workbook(
            sheet -> {
              header(sheet);
              sheet.value(1, 0, 990102101L);
              sheet.value(1, 1, LocalDate.of(2026, 3, 1));
              sheet.style(1, 1).format("yyyy-mm-dd").set();
              sheet.value(2, 0, 113.25);
              sheet.value(2, 1, LocalDateTime.of(2026, 3, 1, 8, 30));
              sheet.style(2, 1).format("yyyy/m/d h:mm").set();
              sheet.value(4, 0, true);
              sheet.value(4, 1, "2026-03-02");
            });
    List<String> rows = new ArrayList<>();
    try (Table table = Tables.open(file(workbook), Given.mapping(MAPPING), report)) {
      table.forEach(row -> rows.add(row.number() + " " + row.get("类别") + " " + row.get("日期")));
    }
    assertThat(rows)
        .containsExactly(
            "2 990102101 2026-03-01", "3 113.25 2026-03-01T08:30:00", "5 true 2026-03-02");
  }

  @Test
  void aWorkbookWithTwoFilledSheetsIsRefused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "trial", "1.0")) {
      header(workbook.newWorksheet("甲"));
      header(workbook.newWorksheet("乙"));
    }
    assertRefused(file(out.toByteArray()), "several-sheets");
  }

  @Test
  void forbiddenColumnsOfAWorkbookAreRefused() throws IOException {
    byte[] workbook =
        workbook(
            sheet -> {
              header(sheet);
              sheet.value(0, 3, "政治面貌");
            });
    assertRefused(file(workbook), "forbidden-column");
  }

  @Test
  void aDamagedWorkbookAndAnOldOneAreRefused() throws IOException {
    byte[] whole = workbook(TablesTest::header);
    assertRefused(file(Arrays.copyOf(whole, whole.length / 2)), "xlsx-broken");
    byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0};
    assertRefused(file(old), "xls-too-old");
  }

  private static void header(Worksheet sheet) {
    sheet.value(0, 0, "类别");
    sheet.value(0, 1, "日期");
    sheet.value(0, 2, "备注");
  }

  private interface Filling {
    void fill(Worksheet sheet);
  }

  private static byte[] workbook(Filling filling) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "trial", "1.0")) {
      filling.fill(workbook.newWorksheet("表"));
    }
    return out.toByteArray();
  }

  private List<String> read(ImportFile file) throws IOException {
    return read(file, Given.mapping(MAPPING));
  }

  private List<String> read(ImportFile file, Mapping mapping) throws IOException {
    List<String> rows = new ArrayList<>();
    try (Table table = Tables.open(file, mapping, report)) {
      for (TableRow row : table) {
        rows.add(row.number() + " " + row.get(table.header().getFirst()));
      }
    }
    return rows;
  }

  private void assertRefused(ImportFile file, String code) {
    ImportRefused refused = catchThrowableOfType(ImportRefused.class, () -> read(file));
    assertThat(refused).isNotNull();
    assertThat(Given.codes(refused.violations())).containsExactly(code);
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** A head, and one row over and over. */
  private static final class Repeated extends InputStream {
    private final byte[] row;
    private byte[] current;
    private int position;
    private long left;

    Repeated(byte[] head, byte[] row, long rows) {
      this.current = head;
      this.row = row;
      this.left = rows;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      int done = 0;
      while (done < length) {
        if (position == current.length) {
          if (left-- <= 0) {
            break;
          }
          current = row;
          position = 0;
        }
        int n = Math.min(length - done, current.length - position);
        System.arraycopy(current, position, buffer, offset + done, n);
        position += n;
        done += n;
      }
      return done == 0 ? -1 : done;
    }
  }
}
