package org.linli.commons.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * The merged cells of a sheet. A workbook keeps the value of merged cells in the first of them and
 * lists the ranges behind all rows; whoever streams the rows alone would take the others for empty.
 */
final class MergedCells {

  /** What becomes of them. */
  static final String SETTING = "mergedCells";

  static final String REFUSE = "refuse";
  static final String FILL = "fill";

  /** More of them are no table that somebody wrote. */
  private static final int MOST = 100_000;

  private static final Pattern RANGE =
      Pattern.compile("\\$?([A-Z]{1,3})\\$?([0-9]{1,7}):\\$?([A-Z]{1,3})\\$?([0-9]{1,7})");

  /**
   * A rectangle of cells.
   *
   * @param name as a spreadsheet shows it: {@code B3:B5}
   * @param top row from 1
   * @param left column from 0
   */
  record Range(String name, int top, int bottom, int left, int right) {}

  private final Map<Integer, List<Range>> byTop = new HashMap<>();
  private final List<Open> open = new ArrayList<>();

  /** A range whose rows are being gone through, with the text of its first cell. */
  private record Open(Range range, String text) {}

  private MergedCells() {}

  /** Reads the ranges of a sheet. */
  static MergedCells of(Path workbook, Sheet sheet) throws IOException {
    MergedCells merged = new MergedCells();
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      String part = SheetParts.find(zip, sheet);
      ZipEntry entry = part == null ? null : zip.getEntry(part);
      if (entry != null) {
        try (InputStream in = zip.getInputStream(entry)) {
          merged.read(in);
        }
      }
    } catch (XMLStreamException e) {
      throw ImportRefused.file("xlsx-broken");
    }
    return merged;
  }

  private void read(InputStream in) throws XMLStreamException {
    XMLStreamReader xml = reader(in);
    int count = 0;
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT
          && xml.getLocalName().equals("mergeCell")) {
        Range range = range(xml.getAttributeValue(null, "ref"));
        if (range != null) {
          byTop.computeIfAbsent(range.top(), top -> new ArrayList<>()).add(range);
        }
        if (++count > MOST) {
          throw ImportRefused.file("xlsx-broken");
        }
      }
    }
  }

  /** Without a document type, so that no file makes us read another. */
  static XMLStreamReader reader(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(in);
  }

  static @Nullable Range range(@Nullable String name) {
    Matcher parts = RANGE.matcher(name == null ? "" : name);
    if (!parts.matches()) {
      return null;
    }
    return new Range(
        parts.group(),
        Integer.parseInt(parts.group(2)),
        Integer.parseInt(parts.group(4)),
        column(parts.group(1)),
        column(parts.group(3)));
  }

  private static int column(String letters) {
    int column = 0;
    for (int i = 0; i < letters.length(); i++) {
      column = column * 26 + letters.charAt(i) - 'A' + 1;
    }
    return column - 1;
  }

  /**
   * The ranges that a row has a part in. Rows are asked for in their order, each once.
   *
   * @param texts of the row, for the values of ranges that begin here
   */
  List<Range> at(int row, List<String> texts) {
    open.removeIf(one -> one.range().bottom() < row);
    for (Range range : byTop.getOrDefault(row, List.of())) {
      String text = range.left() < texts.size() ? texts.get(range.left()) : "";
      open.add(new Open(range, text));
    }
    return open.stream().map(Open::range).toList();
  }

  /** Gives each cell of a range the value of its first one; after {@link #at} for this row. */
  void fill(List<String> texts) {
    for (Open one : open) {
      for (int column = one.range().left(); column <= one.range().right(); column++) {
        while (texts.size() <= column) {
          texts.add("");
        }
        texts.set(column, one.text());
      }
    }
  }

  /** Finds the part of the archive that a sheet is kept in. */
  private static final class SheetParts {

    private static final String RELATIONS =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private SheetParts() {}

    static @Nullable String find(ZipFile zip, Sheet sheet) throws IOException, XMLStreamException {
      Map<String, String> relationByName = new HashMap<>();
      collect(
          zip,
          "xl/workbook.xml",
          "sheet",
          xml ->
              relationByName.put(
                  xml.getAttributeValue(null, "name"), xml.getAttributeValue(RELATIONS, "id")));
      Map<String, String> targetById = new HashMap<>();
      collect(
          zip,
          "xl/_rels/workbook.xml.rels",
          "Relationship",
          xml ->
              targetById.put(
                  xml.getAttributeValue(null, "Id"), xml.getAttributeValue(null, "Target")));
      String target = targetById.get(relationByName.get(sheet.getName()));
      if (target == null) {
        return null;
      }
      return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private static void collect(
        ZipFile zip, String part, String element, Consumer<XMLStreamReader> into)
        throws IOException, XMLStreamException {
      ZipEntry entry = zip.getEntry(part);
      if (entry == null) {
        return;
      }
      try (InputStream in = zip.getInputStream(entry)) {
        XMLStreamReader xml = reader(in);
        while (xml.hasNext()) {
          if (xml.next() == XMLStreamConstants.START_ELEMENT
              && xml.getLocalName().equals(element)) {
            into.accept(xml);
          }
        }
      }
    }
  }
}
