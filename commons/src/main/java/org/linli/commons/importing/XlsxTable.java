package org.linli.commons.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellAddress;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.Violation;

/**
 * The one sheet of a workbook that has anything in it. A workbook is an archive with its directory
 * at the end, so it is put into a temporary file first; its rows are streamed from there.
 */
final class XlsxTable implements Table {
  private final Path file;
  private final ReadableWorkbook workbook;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private final MergedCells merged;
  private final ImportReport report;
  private boolean filling;
  private List<String> header = List.of();
  private Map<String, Integer> positions = Map.of();

  /** The names of the columns that are read, by their place. */
  private final Map<Integer, String> read = new HashMap<>();

  private XlsxTable(
      Path file,
      ReadableWorkbook workbook,
      Stream<Row> stream,
      MergedCells merged,
      ImportReport report) {
    this.file = file;
    this.merged = merged;
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
        Sheet sheet = sheet(workbook);
        MergedCells merged = MergedCells.of(file, sheet);
        XlsxTable table = new XlsxTable(file, workbook, sheet.openStream(), merged, report);
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
    int wanted = Tables.headerRow(mapping);
    Row first = nextRow();
    while (first != null && first.getRowNum() < wanted) {
      first = nextRow();
    }
    if (first == null) {
      throw ImportRefused.file("file-empty");
    }
    ImportReport faults = new ImportReport();
    RowFaults headerFaults = faults.row(first.getRowNum());
    List<String> texts = XlsxCells.texts(first, headerFaults, column -> true);
    for (MergedCells.Range range : merged.at(first.getRowNum(), texts)) {
      headerFaults.add(null, "header-merged", range.name());
    }
    if (headerFaults.any()) {
      throw new ImportRefused(faults.listed());
    }
    filling = mapping.setting(MergedCells.SETTING).orElse("").equals(MergedCells.FILL);
    List<String> names = new ArrayList<>(texts.stream().map(String::strip).toList());
    while (!names.isEmpty() && names.getLast().isEmpty()) {
      names.removeLast();
    }
    header = List.copyOf(names);
    positions = Tables.checkHeader(header, mapping);
    positions.forEach(
        (name, column) -> {
          if (mapping.columns().contains(name)) {
            read.put(column, name);
          }
        });
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

  /** The row with its texts; null where it is empty or a cell cannot be read. */
  private @Nullable TableRow checked(Row row) {
    ImportReport own = new ImportReport();
    RowFaults cellFaults = own.row(row.getRowNum());
    List<String> texts =
        new ArrayList<>(
            XlsxCells.texts(
                row, cellFaults, column -> read.containsKey(column) || column >= header.size()));
    // A spreadsheet does not keep empty cells at the end of a row: they are not missing.
    while (texts.size() < header.size()) {
      texts.add("");
    }
    checkMerged(row.getRowNum(), texts, cellFaults);
    if (cellFaults.any()) {
      RowFaults faults = report.row(row.getRowNum());
      own.listed()
          .forEach(fault -> faults.add(named(fault), fault.code(), fault.arguments().toArray()));
      return null;
    }
    if (isBlank(texts)) {
      return null;
    }
    return TableRows.checked(row.getRowNum(), header.size(), positions, texts, report);
  }

  /** What is merged in columns that are read is filled in or a fault of each of its rows. */
  private void checkMerged(int row, List<String> texts, RowFaults faults) {
    List<MergedCells.Range> ranges = merged.at(row, texts);
    if (filling) {
      merged.fill(texts);
      return;
    }
    for (MergedCells.Range range : ranges) {
      for (int column = range.left(); column <= range.right(); column++) {
        String name = read.get(column);
        if (name != null) {
          faults.add(name, "cells-merged", range.name());
          break;
        }
      }
    }
  }

  /** Nothing in what is read: a line that was numbered in advance is no matter. */
  private boolean isBlank(List<String> texts) {
    for (int i = 0; i < texts.size(); i++) {
      if ((read.containsKey(i) || i >= header.size()) && !texts.get(i).isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** The column of a fault with the name that people know it by, and where its cell is. */
  private @Nullable String named(Violation fault) {
    String address = fault.field();
    if (address == null || !address.matches("[A-Z]{1,3}[0-9]+")) {
      return address;
    }
    String name = read.get(new CellAddress(address).getColumn());
    return name == null ? address : name;
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
