package org.linli.commons.printing;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The fonts that PDFs are set in, in the order of preference. They must have TrueType outlines,
 * since only such can be embedded in part; the files of the Noto CJK fonts have others. Files that
 * are not there are passed over.
 */
public final class PrintFonts {

  private static final Logger log = LoggerFactory.getLogger(PrintFonts.class);

  private final List<Face> faces;
  private @Nullable List<CmapLookup> coverage;
  private @Nullable Font pictures;

  /**
   * Fonts of a setting.
   *
   * @param names of files, each with {@code #} and the PostScript name of the face behind it where
   *     the file is a collection
   */
  public PrintFonts(List<String> names) {
    this.faces = names.stream().map(Face::of).filter(face -> face.file().canRead()).toList();
  }

  /** A face in a file. */
  private record Face(File file, String name) {

    static Face of(String setting) {
      int cut = setting.indexOf('#');
      return cut < 0
          ? new Face(new File(setting), "")
          : new Face(new File(setting.substring(0, cut)), setting.substring(cut + 1));
    }
  }

  /** Fonts that are open while a document is written. */
  static final class Open implements Closeable {
    private final List<TrueTypeFont> fonts = new ArrayList<>();
    private final List<Closeable> files = new ArrayList<>();

    List<TrueTypeFont> fonts() {
      return fonts;
    }

    private void add(Face face) throws IOException {
      if (face.name().isEmpty()) {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(face.file()));
        fonts.add(font);
        files.add(font);
        return;
      }
      TrueTypeCollection collection = new TrueTypeCollection(face.file());
      files.add(collection);
      TrueTypeFont font = collection.getFontByName(face.name());
      if (font == null) {
        throw new IOException("no face " + face.name());
      }
      fonts.add(font);
    }

    @Override
    public void close() throws IOException {
      for (Closeable file : files) {
        file.close();
      }
    }
  }

  /**
   * Opens the fonts there are.
   *
   * @throws ProblemException 503 {@code document-font} where there is none
   */
  Open open() {
    Open open = new Open();
    for (Face face : faces) {
      try {
        open.add(face);
      } catch (IOException e) {
        log.warn("the font {} cannot be read: {}", face.file(), e.toString());
      }
    }
    if (open.fonts().isEmpty()) {
      throw ProblemException.unavailable("document-font");
    }
    return open;
  }

  /**
   * The first font for pictures that are drawn, one point high.
   *
   * @throws ProblemException 503 {@code document-font} where there is none
   */
  public synchronized Font forPictures() {
    Font known = pictures;
    if (known != null) {
      return known;
    }
    for (Face face : faces) {
      try {
        for (Font font : Font.createFonts(face.file())) {
          if (face.name().isEmpty() || font.getPSName().equals(face.name())) {
            pictures = font;
            return font;
          }
        }
      } catch (IOException | FontFormatException e) {
        log.warn("the font {} cannot be drawn with: {}", face.file(), e.toString());
      }
    }
    throw ProblemException.unavailable("document-font");
  }

  /**
   * Lets a document pass of which every character can be printed: a name with a box in it is no
   * name.
   *
   * @throws ProblemException 409 {@code document-characters} naming those that no font has
   */
  void requirePrintable(String text) throws IOException {
    List<CmapLookup> fonts = coverage();
    TreeSet<Integer> lacking = new TreeSet<>();
    text.codePoints().filter(c -> lacks(fonts, c)).forEach(lacking::add);
    if (!lacking.isEmpty()) {
      StringBuilder shown = new StringBuilder();
      lacking.stream().limit(20).forEach(c -> shown.append(Character.toString(c)));
      throw ProblemException.conflict("document-characters", shown.toString());
    }
  }

  /**
   * The text with each character that no font has written by its number: {@code [U+1F600]}. What
   * shows nothing by itself is left out, and a space that no font has is a common one.
   */
  String spelled(String text) throws IOException {
    List<CmapLookup> fonts = coverage();
    StringBuilder spelled = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> !isInvisible(c))
        .forEach(
            c -> {
              if (!lacks(fonts, c)) {
                spelled.appendCodePoint(c);
              } else if (Character.isSpaceChar(c)) {
                spelled.append(' ');
              } else {
                spelled.append("[U+%04X]".formatted(c));
              }
            });
    return spelled.toString();
  }

  /** Joiners, marks of direction, choosers of a variant, halves of characters. */
  private static boolean isInvisible(int c) {
    return switch (Character.getType(c)) {
      case Character.FORMAT, Character.SURROGATE -> true;
      case Character.CONTROL -> !Character.isWhitespace(c);
      case Character.NON_SPACING_MARK ->
          (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF) || c == 0x034F;
      default -> false;
    };
  }

  private static boolean lacks(List<CmapLookup> fonts, int c) {
    return !Character.isWhitespace(c) && fonts.stream().noneMatch(font -> font.getGlyphId(c) > 0);
  }

  private synchronized List<CmapLookup> coverage() throws IOException {
    List<CmapLookup> known = coverage;
    if (known == null) {
      known = new ArrayList<>();
      try (Open open = open()) {
        for (TrueTypeFont font : open.fonts()) {
          known.add(font.getUnicodeCmapLookup());
        }
      }
      coverage = known;
    }
    return known;
  }
}
