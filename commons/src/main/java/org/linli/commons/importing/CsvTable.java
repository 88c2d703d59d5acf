package org.linli.commons.importing;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** A text table, read record by record. */
final class CsvTable implements Table {
  /** A cell of this length is a quotation mark that was never closed. */
  private static final int LONGEST_CELL = 1 << 20;

  /** The cells of one row are in memory together. */
  private static final int LONGEST_ROW = 4 << 20;

  private static final int HEADER_SAMPLE = 64 * 1024;

  private final CloseableIterator<CsvRecord> records;
  private final String encoding;
  private final ImportReport report;
  private long row;
  private List<String> header = List.of();
  private Map<String, Integer> positions = Map.of();

  private CsvTable(CloseableIterator<CsvRecord> records, String encoding, ImportReport report) {
    this.records = records;
    this.encoding = encoding;
    this.report = report;
  }

  static CsvTable open(ImportFile.Opener content, Mapping mapping, ImportReport report)
      throws IOException {
    Charset charset = TextEncoding.choose(mapping.settingOrAuto("encoding"), content);
    BufferedReader reader =
        new BufferedReader(TextEncoding.reader(content.open(), charset), HEADER_SAMPLE);
    try {
      char separator = Separators.choose(mapping.settingOrAuto("separator"), start(reader));
      CsvTable table =
          new CsvTable(
              CsvReader.builder()
                  .fieldSeparator(separator)
                  .skipEmptyLines(false)
                  .allowExtraFields(true)
                  .allowMissingFields(true)
                  .maxBufferSize(LONGEST_CELL)
                  .build(
                      CsvRecordHandler.builder()
                          .maxFieldSize(LONGEST_CELL)
                          .maxRecordSize(LONGEST_ROW)
                          .build(),
                      reader)
                  .iterator(),
              charset.name(),
              report);
      table.readHeader(mapping);
      return table;
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  private static CharSequence start(Reader reader) throws IOException {
    char[] buffer = new char[HEADER_SAMPLE / 2];
    reader.mark(buffer.length);
    int length = 0;
    for (int n = 0; n >= 0 && length < buffer.length; ) {
      n = reader.read(buffer, length, buffer.length - length);
      length += Math.max(n, 0);
    }
    reader.reset();
    return new String(buffer, 0, length);
  }

  private void readHeader(Mapping mapping) {
    CsvRecord first = nextRecord();
    // Titles above the header; empty lines count as rows of the file too.
    while (first != null && row < Tables.headerRow(mapping)) {
      first = nextRecord();
    }
    if (first == null) {
      throw ImportRefused.file("file-empty");
    }
    String start = first.getField(0).strip();
    if (start.startsWith("{") || start.startsWith("[") || start.startsWith("<")) {
      throw ImportRefused.file("not-a-table");
    }
    header = first.getFields().stream().map(String::strip).toList();
    positions = Tables.checkHeader(header, mapping);
  }

  /** The next record that has any cell with text, or null at the end. */
  private @Nullable CsvRecord nextRecord() {
    try {
      while (records.hasNext()) {
        CsvRecord next = records.next();
        row++;
        if (next.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
          return next;
        }
      }
      return null;
    } catch (UncheckedIOException e) {
      throw Tables.whileReading(e, encoding, row + 1);
    } catch (CsvParseException e) {
      if (e.getCause() instanceof IOException cause) {
        throw Tables.whileReading(new UncheckedIOException(cause), encoding, row + 1);
      }
      throw new ImportRefused(
          List.of(ImportReport.violation(row + 1, null, "csv-broken", row + 1)));
    }
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
    records.close();
  }

  private final class Rows implements Iterator<TableRow> {
    private @Nullable TableRow next;

    @Override
    public boolean hasNext() {
      while (next == null) {
        CsvRecord candidate = nextRecord();
        if (candidate == null) {
          return false;
        }
        next = TableRows.checked(row, header.size(), positions, candidate.getFields(), report);
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
