package org.linli.commons.printing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
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
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/**
 * A document as DOCX, in the faces that Chinese offices have: SimSun for text, SimHei for headings.
 * Title and headings have styles, so that an office program lists them. A service that uses it
 * depends on poi-ooxml.
 */
public final class DocxWriter {

  private static final String TEXT_FACE = "宋体";
  private static final String HEADING_FACE = "黑体";
  private static final String TITLE = "Title";
  private static final String HEADING = "Heading1";
  private static final int TEXT_POINTS = 14;
  private static final int CELL_POINTS = 12;

  /** Twentieths of a point. */
  private static final int TWO_CHARACTERS = 2 * TEXT_POINTS * 20;

  private final XWPFDocument document;

  private DocxWriter(XWPFDocument document) {
    this.document = document;
  }

  /** The bytes of the DOCX. */
  public static byte[] write(DocumentModel model) {
    try (XWPFDocument document = new XWPFDocument()) {
      DocxWriter writer = new DocxWriter(document);
      writer.page();
      writer.styles();
      model.blocks().forEach(writer::block);
      writer.footer(model.footer(), model.look().english());
      String mark = model.mark();
      if (mark != null) {
        writer.header(mark);
      }
      document.getProperties().getCoreProperties().setCreator("Linli");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A4 with 25 mm around and 28 mm at the left, in twentieths of a point. */
  private void page() {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(11906));
    size.setH(BigInteger.valueOf(16838));
    CTPageMar margins = section.addNewPgMar();
    margins.setLeft(BigInteger.valueOf(1588));
    margins.setRight(BigInteger.valueOf(1418));
    margins.setTop(BigInteger.valueOf(1418));
    margins.setBottom(BigInteger.valueOf(1418));
  }

  private void styles() {
    XWPFStyles styles = document.createStyles();
    styles.addStyle(style(TITLE, "Title", -1));
    styles.addStyle(style(HEADING, "heading 1", 0));
  }

  /** How it looks stands in the runs; the style says what it is. */
  private static XWPFStyle style(String id, String name, int outline) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setStyleId(id);
    style.setType(STStyleType.PARAGRAPH);
    style.addNewName().setVal(name);
    if (outline >= 0) {
      style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
    }
    return new XWPFStyle(style);
  }

  private void block(Block block) {
    switch (block) {
      case Title title -> headed(TITLE, ParagraphAlignment.CENTER, 12, title.text(), 20);
      case Heading heading ->
          headed(HEADING, ParagraphAlignment.LEFT, 6, heading.text(), TEXT_POINTS);
      case Item item -> item(item.text());
      case Gap gap -> paragraph(ParagraphAlignment.LEFT, 0);
      case Paragraph text -> text(text);
      case Table table -> table(table);
      case Picture picture -> picture(picture);
      case Cards cards -> cards.cards().forEach(card -> card.forEach(this::block));
    }
  }

  private void headed(
      String style, ParagraphAlignment alignment, int spacePoints, String text, int points) {
    XWPFParagraph paragraph = paragraph(alignment, spacePoints);
    paragraph.setStyle(style);
    paragraph.setKeepNext(true);
    run(paragraph, text, HEADING_FACE, points, true);
  }

  private void item(String text) {
    XWPFParagraph paragraph = paragraph(ParagraphAlignment.BOTH, 0);
    paragraph.setIndentationLeft(TWO_CHARACTERS);
    paragraph.setIndentationHanging(TEXT_POINTS * 20);
    run(paragraph, "·  " + text, TEXT_FACE, TEXT_POINTS, false);
  }

  private void text(Paragraph text) {
    XWPFParagraph paragraph =
        paragraph(
            switch (text.align()) {
              case INDENTED -> ParagraphAlignment.BOTH;
              case LEFT -> ParagraphAlignment.LEFT;
              case CENTRE -> ParagraphAlignment.CENTER;
              case RIGHT -> ParagraphAlignment.RIGHT;
            },
            0);
    if (text.align() == Align.INDENTED) {
      paragraph.setIndentationFirstLine(TWO_CHARACTERS);
    }
    run(paragraph, text.text(), TEXT_FACE, TEXT_POINTS, false);
  }

  private void table(Table table) {
    XWPFTable drawn = document.createTable(table.rows().size(), table.columns());
    drawn.setWidth("100%");
    for (int row = 0; row < table.rows().size(); row++) {
      List<String> cells = table.rows().get(row);
      for (int column = 0; column < cells.size(); column++) {
        XWPFTableCell cell = drawn.getRow(row).getCell(column);
        boolean head = table.headed() && row == 0;
        run(cell.getParagraphArray(0), cells.get(column), TEXT_FACE, CELL_POINTS, head);
      }
    }
    if (table.headed()) {
      drawn.getRow(0).setRepeatHeader(true);
    }
  }

  private void picture(Picture picture) {
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.png()));
      int width = picture.widthMm() * Units.EMU_PER_CENTIMETER / 10;
      int height = (int) ((long) width * image.getHeight() / image.getWidth());
      paragraph(ParagraphAlignment.CENTER, 0)
          .createRun()
          .addPicture(
              new ByteArrayInputStream(picture.png()),
              PictureType.PNG,
              "picture.png",
              width,
              height)
          .getCTPicture()
          .getNvPicPr()
          .getCNvPr()
          .setDescr(picture.words());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Word has no text over the page that cannot be lost in saving; a line above each page has. */
  private void header(String mark) {
    XWPFParagraph paragraph = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    XWPFRun run = paragraph.createRun();
    run.setFontFamily(TEXT_FACE, XWPFRun.FontCharRange.eastAsia);
    run.setFontSize(9);
    run.setColor("808080");
    run.setText(mark);
  }

  private void footer(String text, boolean english) {
    XWPFFooter footer = document.createFooter(HeaderFooterType.DEFAULT);
    XWPFParagraph paragraph = footer.createParagraph();
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    run(paragraph, text + (english ? "  page " : "　第 "), TEXT_FACE, 9, false);
    paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
    run(paragraph, english ? "" : " 页", TEXT_FACE, 9, false);
  }

  private XWPFParagraph paragraph(ParagraphAlignment alignment, int spacePoints) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setAlignment(alignment);
    paragraph.setSpacingBefore(spacePoints * 20);
    paragraph.setSpacingAfter(spacePoints * 20);
    paragraph.setSpacingBetween(1.5);
    return paragraph;
  }

  private static void run(
      XWPFParagraph paragraph, String text, String face, int points, boolean bold) {
    String[] lines = text.split("\\R", -1);
    XWPFRun run = paragraph.createRun();
    run.setFontFamily(face, XWPFRun.FontCharRange.eastAsia);
    run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.ascii);
    run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.hAnsi);
    run.setFontSize(points);
    run.setBold(bold);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        run.addBreak();
      }
      run.setText(lines[i]);
    }
  }
}
