package org.linli.dispute.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.linli.commons.printing.DocumentModel;
import org.linli.commons.printing.PrintFonts;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.settings.Faults;
import org.linli.commons.upload.UploadLimits;
import org.linli.commons.upload.Vetting;

class DocumentTest {

  private static final String FONT = "/usr/share/fonts/truetype/arphic/uming.ttc";

  private final Placeholders placeholders = Placeholders.load();
  private final DocumentTemplates.Kind kind = new DocumentTemplates.Kind(placeholders);
  private final DocumentTemplates shipped = kind.read(kind.initial());
  private final DocumentWriter writer =
      new DocumentWriter(new PrintFonts(List.of(FONT + "#UMingCN")));

  @Test
  void everyTemplateThatComesWithTheProductIsWithoutFaults() {
    Faults faults = new Faults();
    kind.check(shipped, faults);
    assertThat(faults.list()).isEmpty();
    assertThat(shipped.templates()).hasSize(8);
  }

  @Test
  void everyTemplateCanBeFilledWithTheSamples() {
    for (DocumentTemplate template : shipped.templates()) {
      TemplateFiller.Result filled = filled(template.body(), placeholders.samples());
      assertThat(filled.missing()).as(template.code()).isEmpty();
      assertThat(filled.document().blocks()).as(template.code()).hasSizeGreaterThan(5);
    }
  }

  @Test
  void aTemplateThatNamesSomethingUnknownIsRefusedWithTheLine() {
    assertThat(faults("# {{number}}\n\n{{nummer}}"))
        .containsExactly("3 template-placeholder nummer");
    assertThat(faults("{{#clauses}}\n{{text}} {{worth}}\n{{/clauses}}"))
        .containsExactly("2 template-placeholder worth");
    assertThat(faults("{{text}}")).containsExactly("1 template-placeholder text");
    assertThat(faults("{{clauses}}")).containsExactly("1 template-list clauses");
    assertThat(faults("{{#clauses}}\na")).containsExactly("1 template-section-open clauses");
    assertThat(faults("a\n{{/clauses}}")).containsExactly("2 template-section-end clauses");
    assertThat(faults("a {{number")).containsExactly("1 template-braces {{number");
  }

  @Test
  void blocksRepeatForEachEntryAndVanishWhereThereIsNone() {
    String body =
        """
        # 协议
        {{#clauses}}
        {{index}}．{{text}}
        {{/clauses}}
        {{#remarks}}
        附注：{{remarks}}
        {{/remarks}}
        {{^visits}}
        尚未回访
        {{/visits}}
        """;
    Filling filling =
        Filling.of(
            List.of(Map.of("clauses", List.of(Map.of("text", "甲付款"), Map.of("text", "乙收款")))));
    assertThat(filled(body, filling).document().blocks())
        .containsExactly(
            new DocumentModel.Title("协议"),
            new DocumentModel.Paragraph("1．甲付款", DocumentModel.Align.INDENTED),
            new DocumentModel.Paragraph("2．乙收款", DocumentModel.Align.INDENTED),
            new DocumentModel.Paragraph("尚未回访", DocumentModel.Align.INDENTED));
  }

  @Test
  void whatIsMissingIsNamedAndWhatMayBeMissingIsLeftBlank() {
    TemplateFiller.Result filled =
        filled("编号{{number}}，期限{{?deadline}}，{{unit}}", Filling.of(List.of()));
    assertThat(filled.missing()).containsExactly("number", "unit");
    assertThat(filled.document().blocks().toString()).contains("期限＿＿＿＿＿＿");
  }

  @Test
  void whatSomebodyWroteIsTextAndNothingElse() throws IOException {
    String nasty = "<script>alert('x')</script> {{number}} & | \"' \u0001";
    TemplateFiller.Result filled =
        filled("{{remarks}}\n| {{remarks}} | b |", Filling.of(List.of(Map.of("remarks", nasty))));
    String docx = docxText(writer.write(filled.document(), DocumentFormat.DOCX));
    assertThat(docx).contains("<script>alert('x')</script> {{number}} & | \"'");
  }

  @Test
  void theDocxOpensAndSaysWhatTheTemplateSays() throws IOException {
    byte[] docx = writer.write(agreement(), DocumentFormat.DOCX);
    assertThat(docxText(docx)).contains("人民调解协议书", "张伟", "排水管", "第二十九条", "3,000.00元");
    assertThat(
            new Vetting(null)
                .vet(new ByteArrayInputStream(docx), "a", UploadLimits.ATTACHMENTS)
                .type())
        .hasToString("DOCX");
  }

  @Test
  @EnabledIf("hasFont")
  void thePdfSaysTheSameInEmbeddedChinese() throws IOException {
    byte[] pdf = writer.write(agreement(), DocumentFormat.PDF);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
      assertThat(text).contains("人民调解协议书", "张伟", "排水管", "第二十九条", "3,000.00元", "页，共");
      for (PDPage page : document.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        }
      }
      BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(0, 40);
      assertThat(darkPixels(picture)).isBetween(1_000, 40_000);
    }
    assertThat(
            new Vetting(null)
                .vet(new ByteArrayInputStream(pdf), "a", UploadLimits.ATTACHMENTS)
                .type())
        .hasToString("PDF");
    String folder = System.getProperty("linli.documents");
    if (folder != null) {
      for (DocumentTemplate template : shipped.templates()) {
        DocumentModel model = filled(template.body(), placeholders.samples()).document();
        Files.write(
            Path.of(folder, template.code() + ".pdf"), writer.write(model, DocumentFormat.PDF));
        Files.write(
            Path.of(folder, template.code() + ".docx"), writer.write(model, DocumentFormat.DOCX));
      }
    }
  }

  @Test
  @EnabledIf("hasFont")
  void aCharacterThatNoFontHasIsNamedInsteadOfPrintedAsABox() {
    DocumentModel model =
        filled("{{remarks}}", Filling.of(List.of(Map.of("remarks", "王𬘯")))).document();
    assertThatThrownBy(() -> writer.write(model, DocumentFormat.PDF))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.code()).isEqualTo("document-characters");
              assertThat(e.arguments()).containsExactly("𬘯");
            });
  }

  @Test
  void withoutAFontPdfIsUnavailableAndDocxIsNot() {
    DocumentWriter bare = new DocumentWriter(new PrintFonts(List.of("/nowhere.ttf")));
    assertThat(bare.write(agreement(), DocumentFormat.DOCX)).isNotEmpty();
    assertThatThrownBy(() -> bare.write(agreement(), DocumentFormat.PDF))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.status().value()).isEqualTo(503));
  }

  static boolean hasFont() {
    return Files.isReadable(Path.of(FONT));
  }

  private DocumentModel agreement() {
    String body = shipped.find("mediation_agreement").orElseThrow().body();
    return filled(body, placeholders.samples()).document();
  }

  private TemplateFiller.Result filled(String body, Filling filling) {
    return TemplateFiller.fill(TemplateReader.read(body, placeholders).text(), filling, "示例");
  }

  private List<String> faults(String body) {
    return TemplateReader.read(body, placeholders).faults().stream()
        .map(fault -> fault.line() + " " + fault.code() + " " + fault.word())
        .toList();
  }

  private static String docxText(byte[] docx) throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
        XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
      return extractor.getText();
    }
  }

  private static int darkPixels(BufferedImage picture) {
    int dark = 0;
    for (int x = 0; x < picture.getWidth(); x++) {
      for (int y = 0; y < picture.getHeight(); y++) {
        dark += (picture.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
      }
    }
    return dark;
  }
}
