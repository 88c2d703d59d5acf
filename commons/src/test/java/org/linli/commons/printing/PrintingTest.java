package org.linli.commons.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.linli.commons.printing.DocumentModel.Align;
import org.linli.commons.printing.DocumentModel.Block;
import org.linli.commons.printing.DocumentModel.Paragraph;
import org.linli.commons.printing.DocumentModel.Picture;
import org.linli.commons.problem.ProblemException;

class PrintingTest {

  private static final String FONT = "/usr/share/fonts/truetype/arphic/uming.ttc";
  private static final PrintFonts FONTS = new PrintFonts(List.of(FONT + "#UMingCN"));
  private static final String MARK = "王芳 officer-1 2026-05-01 09:30";

  @Test
  @EnabledIf("hasFont")
  void theMarkIsOnEveryPage() throws IOException {
    byte[] pdf = PdfWriter.write(manyPages().mark(MARK), FONTS);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isGreaterThan(2);
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        assertThat(text(document, page)).as("page " + page).contains(bare(MARK), "邻里调解");
      }
    }
  }

  @Test
  @EnabledIf("hasFont")
  void withoutAMarkThereIsNone() throws IOException {
    try (PDDocument document = Loader.loadPDF(PdfWriter.write(manyPages(), FONTS))) {
      assertThat(text(document, 1)).doesNotContain("officer");
    }
  }

  @Test
  @EnabledIf("hasFont")
  void pagesAreCountedInTheReadersLanguageAndSmallLettersTakeFewer() throws IOException {
    DocumentModel usual = manyPages();
    DocumentModel small = usual.look(new DocumentModel.Look(true, true));
    try (PDDocument before = Loader.loadPDF(PdfWriter.write(usual, FONTS));
        PDDocument after = Loader.loadPDF(PdfWriter.write(small, FONTS))) {
      assertThat(text(before, 1)).contains("第1页");
      assertThat(text(after, 1)).contains("page1of").doesNotContain("第");
      assertThat(after.getNumberOfPages()).isLessThan(before.getNumberOfPages());
    }
  }

  @Test
  @EnabledIf("hasFont")
  void aCodeIsPrintedAsAPicture() throws IOException {
    DocumentModel model =
        new DocumentModel(
            List.of(new Picture(QrCodes.png("https://linli.example/my-data"), 40)), "码");
    try (PDDocument document = Loader.loadPDF(PdfWriter.write(model, FONTS))) {
      List<PDImageXObject> pictures = new ArrayList<>();
      var resources = document.getPage(0).getResources();
      for (COSName name : resources.getXObjectNames()) {
        if (resources.getXObject(name) instanceof PDImageXObject image) {
          pictures.add(image);
        }
      }
      assertThat(pictures).hasSize(1);
      assertThat(pictures.getFirst().getWidth()).isGreaterThan(100);
    }
  }

  @Test
  @EnabledIf("hasFont")
  void aMarkThatCannotBePrintedIsNoMark() {
    assertThatThrownBy(() -> PdfWriter.write(manyPages().mark("王𬘯"), FONTS))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.code()).isEqualTo("document-characters"));
  }

  @Test
  @EnabledIf("hasFont")
  void whatMustBePrintedIsPrintedWithNumbersForUnknownCharacters() throws IOException {
    DocumentModel model =
        new DocumentModel(List.of(new Paragraph("吉𠮷 😀", Align.LEFT)), "页").mark("王𬘯");
    try (PDDocument document = Loader.loadPDF(PdfWriter.writeSpelling(model, FONTS))) {
      assertThat(new PDFTextStripper().getText(document)).contains("吉", "[U+1F600]");
    }
  }

  @Test
  @EnabledIf("hasFont")
  void whatShowsNothingIsLeftOut() throws IOException {
    assertThat(FONTS.spelled("第\u200b一\u202e小\ufe0f学\u0001\ud800\u2060\n门")).isEqualTo("第一小学\n门");
    assertThat(FONTS.spelled("👨\u200d👩")).isEqualTo("[U+1F468][U+1F469]");
  }

  static boolean hasFont() {
    return Files.isReadable(Path.of(FONT));
  }

  private static DocumentModel manyPages() {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      blocks.add(new Paragraph("邻里调解 " + i, Align.LEFT));
    }
    return new DocumentModel(blocks, "示例");
  }

  /** Text aslant comes character by character, each on a line of its own. */
  private static String text(PDDocument document, int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return bare(stripper.getText(document));
  }

  private static String bare(String text) {
    return text.replaceAll("\\s", "");
  }
}
