package org.linli.commons.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.Violation;

/** Opens tables: CSV in the encodings one meets in China and elsewhere, and XLSX; gzip or plain. */
public final class Tables {
  /** Wider tables are somebody's mistake. */
  private static final int MOST_COLUMNS = 1000;

  /** The row that names the columns; what stands above it is a title and not read. */
  static final String HEADER_ROW = "headerRow";

  static final String[] HEADER_ROWS = {"1", "2", "3", "4", "5", "6", "7", "8", "9"};

  private static final Pattern WORKBOOK = Pattern.compile("(?is).*\\.xlsx(\\.gz)?");
  private static final int[] OLD_WORKBOOK = {0xD0, 0xCF, 0x11, 0xE0};

  private Tables() {}

  /**
   * Opens a table and checks its header against the mapping.
   *
   * @param report counts the rows and takes their faults
   * @throws ImportRefused with all faults of the header at once, or where this is no table
   */
  public static Table open(ImportFile file, Mapping mapping, ImportReport report)
      throws IOException {
    requireNamedKind(file);
    ImportFile.Opener content = Unpacked.opener(file);
    try {
      byte[] magic = magic(content);
      if (starts(magic, 'P', 'K', 3, 4)) {
        return XlsxTable.open(content, mapping, report);
      }
      if (starts(magic, OLD_WORKBOOK)) {
        throw ImportRefused.file("xls-too-old");
      }
      if (magic.length == 0) {
        throw ImportRefused.file("file-empty");
      }
      return CsvTable.open(content, mapping, report);
    } catch (BrokenInput e) {
      throw e.refused();
    } catch (CharacterCodingException e) {
      throw ImportRefused.file("encoding-wrong", mapping.settingOrAuto("encoding"), 1);
    }
  }

  /**
   * Refuses what is called a workbook and is none, before anything is said of columns or encodings.
   *
   * @throws ImportRefused where it is none
   */
  public static void requireNamedKind(ImportFile file) throws IOException {
    if (!WORKBOOK.matcher(file.name()).matches()) {
      return;
    }
    try {
      byte[] magic = magic(Unpacked.opener(file));
      // An empty one and one of an old kind are refused in words of their own.
      if (magic.length > 0 && !starts(magic, 'P', 'K', 3, 4) && !starts(magic, OLD_WORKBOOK)) {
        throw ImportRefused.file("not-xlsx");
      }
    } catch (BrokenInput e) {
      throw e.refused();
    }
  }

  /**
   * Positions of the columns by name.
   *
   * @throws ImportRefused with all that is wrong with the header
   */
  static Map<String, Integer> checkHeader(List<String> header, Mapping mapping) {
    int row = headerRow(mapping);
    ImportReport faults = new ImportReport();
    Map<String, Integer> positions = new LinkedHashMap<>();
    if (header.size() > MOST_COLUMNS) {
      throw ImportRefused.file("too-many-columns", header.size(), MOST_COLUMNS);
    }
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i);
      String refusal = mapping.refusal(name);
      if (name.isEmpty()) {
        faults.add(header(row, null, "column-without-name", i + 1));
      } else if (positions.putIfAbsent(name, i) != null) {
        faults.add(header(row, name, "column-twice", name));
      } else if (refusal != null) {
        faults.add(header(row, name, refusal, name));
      } else if (!mapping.columns().contains(name) && !mapping.ignored().contains(name)) {
        faults.add(header(row, name, "unknown-column", name));
      }
    }
    mapping.columns().stream()
        .filter(name -> !positions.containsKey(name))
        .forEach(name -> faults.add(header(row, name, "column-missing", name)));
    if (faults.total() > 0) {
      throw new ImportRefused(faults.listed());
    }
    return positions;
  }

  static int headerRow(Mapping mapping) {
    return Integer.parseInt(mapping.setting(HEADER_ROW).orElse("1"));
  }

  private static Violation header(int row, @Nullable String field, String code, Object... args) {
    return ImportReport.violation((long) row, field, code, args);
  }

  /** Turns what went wrong while reading into a refusal where the file is to blame. */
  static RuntimeException whileReading(UncheckedIOException e, String encoding, long row) {
    if (e.getCause() instanceof BrokenInput broken) {
      return broken.refused();
    }
    if (e.getCause() instanceof CharacterCodingException) {
      return new ImportRefused(
          List.of(ImportReport.violation(row, null, "encoding-wrong", encoding, row)));
    }
    return e;
  }

  private static byte[] magic(ImportFile.Opener content) throws IOException {
    try (InputStream in = content.open()) {
      return in.readNBytes(4);
    }
  }

  private static boolean starts(byte[] magic, int... bytes) {
    if (magic.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((magic[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
