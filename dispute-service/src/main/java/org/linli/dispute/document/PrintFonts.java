package org.linli.dispute.document;

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

  private final List<File> files;
  private @Nullable List<CmapLookup> coverage;

  public PrintFonts(List<String> paths) {
    this.files = paths.stream().map(File::new).filter(File::canRead).toList();
  }

  /**
   * The files there are.
   *
   * @throws ProblemException 503 {@code document-font} where there is none
   */
  List<File> files() {
    if (files.isEmpty()) {
      throw ProblemException.unavailable("document-font");
    }
    return files;
  }

  /**
   * Lets a document pass of which every character can be printed: a name with a box in it is no
   * name.
   *
   * @throws ProblemException 409 {@code document-characters} naming those that no font has
   */
  void requirePrintable(String text) {
    List<CmapLookup> fonts = coverage();
    TreeSet<Integer> lacking = new TreeSet<>();
    text.codePoints()
        .filter(
            c ->
                !Character.isWhitespace(c)
                    && fonts.stream().noneMatch(font -> font.getGlyphId(c) > 0))
        .forEach(lacking::add);
    if (!lacking.isEmpty()) {
      StringBuilder shown = new StringBuilder();
      lacking.stream().limit(20).forEach(c -> shown.append(Character.toString(c)));
      throw ProblemException.conflict("document-characters", shown.toString());
    }
  }

  private synchronized List<CmapLookup> coverage() {
    List<CmapLookup> known = coverage;
    if (known == null) {
      known = new ArrayList<>();
      for (File file : files()) {
        try {
          read(file, known);
        } catch (IOException e) {
          log.warn("the font {} cannot be read: {}", file, e.toString());
        }
      }
      coverage = known;
    }
    return known;
  }

  private static void read(File file, List<CmapLookup> into) throws IOException {
    if (file.getName().endsWith(".ttc")) {
      try (TrueTypeCollection collection = new TrueTypeCollection(file)) {
        collection.processAllFonts(font -> into.add(font.getUnicodeCmapLookup()));
      }
    } else {
      try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(file))) {
        into.add(font.getUnicodeCmapLookup());
      }
    }
  }
}
