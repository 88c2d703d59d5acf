package org.linli.commons.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * The one sheet of a workbook that has anything in it. A workbook is an archive with its directory
 * at the end, so it is put into a temporary file first; its rows are streamed from there.
 */
final class XlsxTable implements Table {
  private final Path file;
  private final ReadableWorkbook workbook;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private final ImportReport report;
  private List<String> header = List.of();
  private Map<String, Integer> positions = Map.of();

  private XlsxTable(Path file, ReadableWorkbook workbook, Stream<Row> stream, ImportReport report) {
    this.file = file;
    this.workbook = workbook;
    this.stream = stream;
    this.rows = stream.iterator();
    this.report = report;
  }

  static XlsxTable open(ImportFile.Opener content, Mapping mapping, ImportReport report)
      throws IOException {
    Path file = Files.createTempFile("linli-import", ".xlsx");
    try {
      try (InputStream in = content.open()) {
        Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      }
      XlsxArchive.check(file);
      ReadableWorkbook workbook = workbook(file);
      try {
        XlsxTable table = new XlsxTable(file, workbook, sheet(workbook).openStream(), report);
        table.readHeader(mapping);
        return table;
      } catch (IOException | RuntimeException e) {
        workbook.close();
        throw e;
      }
    } catch (ExcelReaderException e) {
      Files.deleteIfExists(file);
      throw ImportRefused.file("xlsx-broken");
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  private static ReadableWorkbook workbook(Path file) {
    try {
      return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
    } catch (IOException | RuntimeException e) {
      throw ImportRefused.file("xlsx-broken");
    }
  }

  private static Sheet sheet(ReadableWorkbook workbook) throws IOException {
    List<Sheet> filled = new ArrayList<>();
    for (Sheet sheet : workbook.getSheets().toList()) {
      if (sheet.getVisibility() == SheetVisibility.VISIBLE && hasText(sheet)) {
        filled.add(sheet);
      }
    }
    if (filled.isEmpty()) {
      throw ImportRefused.file("file-empty");
    }
    if (filled.size() > 1) {
      throw ImportRefused.file(
          "several-sheets", String.join(", ", filled.stream().map(Sheet::getName).toList()));
    }
    return filled.getFirst();
  }

  private static boolean hasText(Sheet sheet) throws IOException {
    try (Stream<Row> rows = sheet.openStream()) {
      return rows.anyMatch(row -> row.getFirstNonEmptyCell().isPresent());
    }
  }

  private void readHeader(Mapping mapping) {
    Row first = nextRow();
    if (first == null) {
      throw ImportRefused.file("file-empty");
    }
    List<String> names =
        new ArrayList<>(
            XlsxCells.texts(first, new ImportReport().row(1)).stream().map(String::strip).toList());
    while (!names.isEmpty() && names.getLast().isEmpty()) {
      names.removeLast();
    }
    header = List.copyOf(names);
    positions = Tables.checkHeader(header, mapping);
  }

  private @Nullable Row nextRow() {
    try {
      while (rows.hasNext()) {
        Row row = rows.next();
        if (row.getFirstNonEmptyCell().isPresent()) {
          return row;
        }
      }
      return null;
    } catch (ExcelReaderException e) {
      throw ImportRefused.file("xlsx-broken");
    }
  }

  /** The row with its texts, or null where a cell cannot be read. */
  private @Nullable TableRow checked(Row row) {
    RowFaults cellFaults = new RowFaults(report, row.getRowNum());
    List<String> texts = new ArrayList<>(XlsxCells.texts(row, cellFaults));
    // A spreadsheet does not keep empty cells at the end of a row: they are not missing.
    while (texts.size() < header.size()) {
      texts.add("");
    }
    if (cellFaults.any()) {
      report.row(row.getRowNum());
      return null;
    }
    return TableRows.checked(row.getRowNum(), header.size(), positions, texts, report);
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public Iterator<TableRow> iterator() {
    return new Rows();
  }

  @Override
  public void close() throws IOException {
    stream.close();
    workbook.close();
    Files.deleteIfExists(file);
  }

  private final class Rows implements Iterator<TableRow> {
    private @Nullable TableRow next;

    @Override
    public boolean hasNext() {
      while (next == null) {
        Row row = nextRow();
        if (row == null) {
          return false;
        }
        next = checked(row);
      }
      return true;
    }

    @Override
    public TableRow next() {
      if (!hasNext() || next == null) {
        throw new NoSuchElementException();
      }
      TableRow result = next;
      next = null;
      return result;
    }
  }
}
