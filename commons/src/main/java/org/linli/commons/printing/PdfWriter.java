package org.linli.commons.printing;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import org.linli.commons.printing.DocumentModel.Align;
import org.linli.commons.printing.DocumentModel.Block;
import org.linli.commons.printing.DocumentModel.Cards;
import org.linli.commons.printing.DocumentModel.Gap;
import org.linli.commons.printing.DocumentModel.Heading;
import org.linli.commons.printing.DocumentModel.Item;
import org.linli.commons.printing.DocumentModel.Paragraph;
import org.linli.commons.printing.DocumentModel.Picture;
import org.linli.commons.printing.DocumentModel.Table;
import org.linli.commons.printing.DocumentModel.Title;

/**
 * A document as PDF, set from a page of ours in which every text is escaped; nothing is fetched.
 */
public final class PdfWriter {

  private static final String STYLE =
      """
      @page { size: A4; margin: 25mm 25mm 25mm 28mm;
        @bottom-center { content: "%s　%s" counter(page) "%s" counter(pages) "%s"; font-family: Doc; font-size: 9pt; } }
      body { font-family: Doc; font-size: 14pt; line-height: 1.65; }
      h1 { text-align: center; font-size: 20pt; margin: 0 0 14pt; }
      h2 { font-size: 14pt; margin: 10pt 0 4pt; page-break-after: avoid; }
      p { margin: 0; text-align: justify; orphans: 2; widows: 2; }
      p.indented { text-indent: 2em; }
      p.left { text-align: left; }
      p.centre { text-align: center; }
      p.right { text-align: right; page-break-before: avoid; }
      p.item { margin-left: 2em; text-indent: -1em; }
      table { width: 100%%; border-collapse: collapse; margin: 6pt 0; font-size: 12pt; -fs-table-paginate: paginate; }
      td, th { border: 0.5pt solid #000; padding: 2pt 5pt; text-align: left; vertical-align: top; }
      tr { page-break-inside: avoid; }
      table.cards { table-layout: fixed; -fs-table-paginate: auto; }
      table.cards td { height: 72mm; padding: 4mm; vertical-align: middle; }
      table.cards p { line-height: 1.3; }
      """;

  private static final String SMALL =
      """
      @page { margin: 16mm 18mm 16mm 20mm; }
      body { font-size: 11pt; line-height: 1.4; }
      h1 { font-size: 16pt; margin: 0 0 6pt; }
      h2 { font-size: 11pt; margin: 6pt 0 2pt; }
      table { font-size: 10pt; margin: 3pt 0; }
      td, th { padding: 1pt 4pt; }
      """;

  private static final String PICTURE = "data:image/png;base64,";

  private PdfWriter() {}

  /**
   * The bytes of the PDF of a paper that binds somebody.
   *
   * @throws org.linli.commons.problem.ProblemException 409 {@code document-characters} where a
   *     character cannot be printed
   */
  public static byte[] write(DocumentModel model, PrintFonts fonts) {
    String mark = model.mark();
    String html = html(model);
    try {
      fonts.requirePrintable(html);
      if (mark != null) {
        fonts.requirePrintable(mark);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pdf(html, mark, fonts);
  }

  /**
   * The bytes of the PDF of a paper that somebody must get whatever they wrote: characters that
   * cannot be printed are written by their numbers.
   */
  public static byte[] writeSpelling(DocumentModel model, PrintFonts fonts) {
    String mark = model.mark();
    try {
      return pdf(fonts.spelled(html(model)), mark == null ? null : fonts.spelled(mark), fonts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] pdf(String html, @Nullable String mark, PrintFonts fonts) {
    XRLog.setLoggingEnabled(false);
    try (PrintFonts.Open open = fonts.open();
        PDDocument document = new PDDocument()) {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.usePDDocument(document);
      for (TrueTypeFont font : open.fonts()) {
        builder.useFont(new PDFontSupplier(PDType0Font.load(document, font, true)), "Doc");
      }
      builder.useUriResolver((base, uri) -> uri != null && uri.startsWith(PICTURE) ? uri : null);
      builder.withProducer("Linli");
      builder.withHtmlContent(html, null);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      builder.toStream(out);
      builder.run();
      byte[] pdf = out.toByteArray();
      return mark == null ? pdf : Watermark.over(pdf, mark, open.fonts());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String html(DocumentModel model) {
    StringBuilder html = new StringBuilder("<html><head><style>");
    String footer = model.footer().replaceAll("[\"\\\\<>&\\p{Cntrl}]", "");
    boolean english = model.look().english();
    html.append(
        english
            ? STYLE.formatted(footer, "page ", " of ", "")
            : STYLE.formatted(footer, "第 ", " 页，共 ", " 页"));
    html.append(model.look().small() ? SMALL : "").append("</style></head><body>");
    model.blocks().forEach(block -> block(block, html));
    return html.append("</body></html>").toString();
  }

  private static void block(Block block, StringBuilder html) {
    switch (block) {
      case Title title -> element(html, "h1", "", title.text());
      case Heading heading -> element(html, "h2", "", heading.text());
      case Item item -> element(html, "p", "item", "·　" + item.text());
      case Gap gap -> html.append("<p>&#160;</p>");
      case Paragraph text -> element(html, "p", name(text.align()), text.text());
      case Table table -> table(html, table);
      case Cards cards -> cards(html, cards);
      case Picture picture ->
          html.append("<p class=\"centre\"><img src=\"" + PICTURE)
              .append(Base64.getEncoder().encodeToString(picture.png()))
              .append("\" style=\"width: ")
              .append(picture.widthMm())
              .append("mm\" alt=\"")
              .append(escaped(picture.words()).replace("\"", "&quot;"))
              .append("\"/></p>");
    }
  }

  private static String name(Align align) {
    return switch (align) {
      case INDENTED -> "indented";
      case LEFT -> "left";
      case CENTRE -> "centre";
      case RIGHT -> "right";
    };
  }

  private static void table(StringBuilder html, Table table) {
    html.append("<table>");
    for (int row = 0; row < table.rows().size(); row++) {
      boolean head = table.headed() && row == 0;
      html.append(head ? "<thead><tr>" : "<tr>");
      List<String> cells = table.rows().get(row);
      for (int column = 0; column < table.columns(); column++) {
        element(html, head ? "th" : "td", "", column < cells.size() ? cells.get(column) : "");
      }
      html.append(head ? "</tr></thead>" : "</tr>");
    }
    html.append("</table>");
  }

  private static void cards(StringBuilder html, Cards cards) {
    html.append("<table class=\"cards\">");
    int all = cards.cards().size();
    for (int first = 0; first < all; first += cards.columns()) {
      html.append("<tr>");
      for (int i = first; i < first + cards.columns(); i++) {
        html.append("<td>");
        if (i < all) {
          cards.cards().get(i).forEach(block -> block(block, html));
        }
        html.append("</td>");
      }
      html.append("</tr>");
    }
    html.append("</table>");
  }

  private static void element(StringBuilder html, String tag, String style, String text) {
    html.append('<').append(tag);
    if (!style.isEmpty()) {
      html.append(" class=\"").append(style).append('"');
    }
    html.append('>').append(escaped(text)).append("</").append(tag).append('>');
  }

  /** XML 1.0 cannot hold other control characters at all. */
  private static String escaped(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replaceAll("\\R", "<br/>");
  }
}
