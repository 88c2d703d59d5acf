package org.linli.commons.printing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/**
 * A text laid over every page, grey and aslant, thrice: a page that is copied or photographed says
 * who had it.
 */
final class Watermark {

  private static final float POINTS = 15;
  private static final float OPACITY = 0.18f;
  private static final double ANGLE = Math.toRadians(38);

  private Watermark() {}

  /** Text in one font. */
  private record Run(PDType0Font font, String text) {

    float width() throws IOException {
      return font.getStringWidth(text) / 1000 * POINTS;
    }
  }

  static byte[] over(byte[] pdf, String mark, List<TrueTypeFont> fonts) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<Run> runs = runs(document, mark, fonts);
      for (PDPage page : document.getPages()) {
        draw(document, page, runs);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static void draw(PDDocument document, PDPage page, List<Run> runs) throws IOException {
    float width = 0;
    for (Run run : runs) {
      width += run.width();
    }
    PDExtendedGraphicsState faint = new PDExtendedGraphicsState();
    faint.setNonStrokingAlphaConstant(OPACITY);
    PDRectangle box = page.getMediaBox();
    try (PDPageContentStream content =
        new PDPageContentStream(
            document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
      content.setGraphicsStateParameters(faint);
      content.setNonStrokingColor(0f);
      for (int i = 1; i <= 3; i++) {
        double x = box.getWidth() / 2 - Math.cos(ANGLE) * width / 2;
        double y = box.getHeight() * i / 4 - Math.sin(ANGLE) * width / 2;
        content.beginText();
        content.setTextMatrix(Matrix.getRotateInstance(ANGLE, (float) x, (float) y));
        for (Run run : runs) {
          content.setFont(run.font(), POINTS);
          content.showText(run.text());
        }
        content.endText();
      }
    }
  }

  /** Each character in the first font that has it. */
  private static List<Run> runs(PDDocument document, String mark, List<TrueTypeFont> fonts)
      throws IOException {
    List<PDType0Font> loaded = new ArrayList<>();
    List<CmapLookup> coverage = new ArrayList<>();
    for (TrueTypeFont font : fonts) {
      loaded.add(PDType0Font.load(document, font, true));
      coverage.add(font.getUnicodeCmapLookup());
    }
    List<Run> runs = new ArrayList<>();
    for (int c : mark.codePoints().toArray()) {
      int font = 0;
      while (font < coverage.size() - 1 && coverage.get(font).getGlyphId(c) == 0) {
        font++;
      }
      String text = Character.toString(c);
      Run last = runs.isEmpty() ? null : runs.getLast();
      if (last != null && last.font() == loaded.get(font)) {
        runs.set(runs.size() - 1, new Run(last.font(), last.text() + text));
      } else {
        runs.add(new Run(loaded.get(font), text));
      }
    }
    return runs;
  }
}
