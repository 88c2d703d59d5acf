package org.linli.commons.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the parts of a workbook may hold: somewhat more than Excel itself can keep. */
final class XlsxLimits implements XmlScan.Listener {

  /** Excel ends at 32,767; what it cannot write as it is takes seven characters: _x000D_. */
  static final int LONGEST_CELL = 65_536;

  /** Texts of one row are in memory together. */
  static final int LONGEST_ROW = 4 << 20;

  private static final int MOST_CELLS = 16_384;

  /** Elements of which a reader keeps each, by name, in all parts together. */
  private static final Map<String, Integer> MOST =
      Map.of(
          "si", 1_000_000,
          "xf", 100_000,
          "numFmt", 10_000,
          "sheet", 1_000,
          "Relationship", 100_000,
          "Override", 10_000,
          "definedName", 100_000);

  /** Formulas that others refer to, and the characters of all of them and of the shared texts. */
  private static final int MOST_SHARED_FORMULAS = 20_000;

  private static final long MOST_SHARED_CHARACTERS = 64L << 20;

  private static final Pattern ROW = Pattern.compile("\\sr\\s*=\\s*[\"']([0-9]{1,7})[\"']");
  private static final Pattern PLACE = Pattern.compile("\\sr\\s*=\\s*[\"']([^\"']*)[\"']");
  private static final Pattern CELL = Pattern.compile("[A-Z]{1,3}[0-9]{1,7}");
  private static final Pattern SHARED = Pattern.compile("\\sref\\s*=");

  private final Map<String, Integer> counts = new HashMap<>();
  private long sharedCharacters;

  /** The element whose text is read as one: a cell or a shared text. */
  private @Nullable String item;

  private @Nullable String address;
  private boolean inRow;
  private boolean shared;
  private long row;
  private int cells;
  private int itemCharacters;
  private int rowCharacters;

  /** Another part of the archive begins. */
  void part() {
    item = null;
    inRow = false;
    shared = false;
    row = 0;
  }

  @Override
  public void started(String name, String tag) throws XmlScan.Unfit {
    Integer most = MOST.get(name);
    if (most != null && counts.merge(name, 1, Integer::sum) > most) {
      throw new XmlScan.Unfit();
    }
    switch (name) {
      case "row" -> startRow(tag);
      case "c" -> {
        startItem(name);
        if (inRow) {
          startCell(tag);
        }
      }
      case "si" -> startItem(name);
      case "f" -> {
        shared = SHARED.matcher(tag).find();
        if (shared && counts.merge(name, 1, Integer::sum) > MOST_SHARED_FORMULAS) {
          throw new XmlScan.Unfit();
        }
      }
      default -> {
        // Nobody keeps it.
      }
    }
  }

  private void startRow(String tag) throws XmlScan.Unfit {
    if (inRow || item != null) {
      throw new XmlScan.Unfit();
    }
    Matcher number = ROW.matcher(tag);
    row = number.find() ? Long.parseLong(number.group(1)) : row + 1;
    inRow = true;
    cells = 0;
    rowCharacters = 0;
  }

  private void startItem(String name) throws XmlScan.Unfit {
    if (item != null) {
      throw new XmlScan.Unfit();
    }
    item = name;
    address = null;
    itemCharacters = 0;
  }

  /** A cell far to the right would make a reader fill in all cells before it. */
  private void startCell(String tag) throws XmlScan.Unfit {
    Matcher place = PLACE.matcher(tag);
    if (place.find()) {
      address = place.group(1);
      if (!CELL.matcher(place.group(1)).matches()) {
        throw new XmlScan.Unfit();
      }
    }
    if (++cells > MOST_CELLS) {
      throw new XmlScan.Unfit();
    }
  }

  @Override
  public void ended(String name) {
    if (name.equals(item)) {
      item = null;
    } else if (name.equals("row")) {
      inRow = false;
    } else if (name.equals("f")) {
      shared = false;
    }
  }

  @Override
  public void character() throws XmlScan.Unfit {
    if (item == null) {
      return;
    }
    if (++itemCharacters > LONGEST_CELL) {
      throw tooLong();
    }
    if ((shared || item.equals("si")) && ++sharedCharacters > MOST_SHARED_CHARACTERS) {
      throw new XmlScan.Unfit();
    }
    if (inRow && ++rowCharacters > LONGEST_ROW) {
      throw new ImportRefused(
          List.of(ImportReport.violation(row, null, "row-too-long", LONGEST_ROW)));
    }
  }

  private ImportRefused tooLong() {
    if (address != null) {
      return new ImportRefused(
          List.of(ImportReport.violation(row, address, "cell-too-long", address, LONGEST_CELL)));
    }
    return ImportRefused.file("text-too-long", LONGEST_CELL);
  }
}
