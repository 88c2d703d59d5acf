package org.linli.commons.upload;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Names of files as they are kept: no path, nothing invisible, nothing that a file system or a
 * header stumbles over.
 */
final class FileNames {

  private static final int LONGEST = 100;
  private static final String FORBIDDEN = "\\/:*?\"<>|%;";

  private FileNames() {}

  /** The name with the extension of its type, whatever extension was declared. */
  static String clean(@Nullable String declared, FileType type) {
    String name = declared == null ? "" : Normalizer.normalize(declared, Normalizer.Form.NFC);
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    StringBuilder kept = new StringBuilder();
    name.codePoints().filter(FileNames::isFit).forEach(kept::appendCodePoint);
    String stem = withoutExtensions(kept.toString().strip());
    int end = stem.offsetByCodePoints(0, Math.min(LONGEST, stem.codePointCount(0, stem.length())));
    stem = stem.substring(0, end).strip();
    return (stem.isEmpty() ? "file" : stem) + '.' + type.extension();
  }

  /**
   * Letters of any script, digits and plain marks; not what turns the direction of writing or shows
   * nothing.
   */
  private static boolean isFit(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> FORBIDDEN.indexOf(c) < 0;
    };
  }

  /** {@code a.pdf.exe} is {@code a}; a dot within words, such as in {@code v1.2 final}, stays. */
  private static String withoutExtensions(String name) {
    String stem = name;
    while (stem.toLowerCase(Locale.ROOT).matches(".*\\.[a-z0-9]{1,5}") && stem.indexOf('.') >= 0) {
      stem = stem.substring(0, stem.lastIndexOf('.'));
    }
    while (stem.startsWith(".") || stem.endsWith(".")) {
      stem = stem.startsWith(".") ? stem.substring(1) : stem.substring(0, stem.length() - 1);
    }
    return stem;
  }
}
