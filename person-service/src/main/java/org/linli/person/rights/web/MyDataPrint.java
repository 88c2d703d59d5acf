package org.linli.person.rights.web;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.linli.commons.printing.DocumentModel;
import org.linli.commons.printing.DocumentModel.Align;
import org.linli.commons.printing.DocumentModel.Block;
import org.linli.commons.printing.DocumentModel.Heading;
import org.linli.commons.printing.DocumentModel.Paragraph;
import org.linli.commons.printing.DocumentModel.Table;
import org.linli.commons.printing.DocumentModel.Title;
import org.linli.commons.printing.PdfWriter;
import org.linli.commons.printing.PrintFonts;
import org.linli.person.api.model.HeldField;
import org.linli.person.api.model.HeldGroup;
import org.linli.person.api.model.MyData;
import org.linli.person.api.model.ReadOfMine;

/** What is held, on paper, with number and time over every page. */
final class MyDataPrint {

  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  /** Setting a page takes memory that a small service has not many times. */
  private final Semaphore atOnce = new Semaphore(2);

  private final MyDataTexts texts;
  private final PrintFonts fonts;
  private final Clock clock;

  MyDataPrint(MyDataTexts texts, PrintFonts fonts, Clock clock) {
    this.texts = texts;
    this.fonts = fonts;
    this.clock = clock;
  }

  byte[] pdf(MyData data, Locale locale) {
    DocumentModel model =
        new DocumentModel(blocks(data, locale), texts.text("rights.print.footer", locale))
            .mark(
                texts.text("rights.print.mark", locale, data.getNumber(), minutes(data.getAsOf())))
            .look(new DocumentModel.Look(false, locale.getLanguage().equals("en")));
    atOnce.acquireUninterruptibly();
    try {
      return PdfWriter.writeSpelling(model, fonts);
    } finally {
      atOnce.release();
    }
  }

  private List<Block> blocks(MyData data, Locale locale) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Title(texts.text("rights.print.title", locale)));
    blocks.add(
        left(texts.text("rights.print.about", locale, data.getNumber(), minutes(data.getAsOf()))));
    for (HeldGroup group : data.getGroups()) {
      blocks.add(new Heading(group.getTitle()));
      blocks.add(left(texts.text("rights.print.purpose", locale, group.getPurpose())));
      blocks.add(left(texts.text("rights.print.basis", locale, group.getBasis())));
      blocks.add(left(texts.text("rights.print.until", locale, group.getUntil())));
      blocks.add(left(texts.text("rights.print.recipients", locale, group.getRecipients())));
      List<List<String>> rows = new ArrayList<>();
      for (HeldField field : group.getFields()) {
        OffsetDateTime at = field.getAt();
        rows.add(List.of(field.getLabel(), field.getValue(), at == null ? "" : minutes(at)));
      }
      blocks.add(new Table(false, rows));
    }
    blocks.add(new Heading(texts.text("rights.print.reads", locale)));
    List<List<String>> rows = new ArrayList<>();
    for (ReadOfMine read : data.getReads()) {
      rows.add(
          List.of(
              minutes(read.getAt()),
              read.getBy(),
              read.getWhat(),
              Objects.requireNonNullElse(read.getPurpose(), "")));
    }
    blocks.add(
        rows.isEmpty() ? left(texts.text("rights.print.nobody", locale)) : new Table(false, rows));
    return blocks;
  }

  private static Paragraph left(String text) {
    return new Paragraph(text, Align.LEFT);
  }

  private String minutes(OffsetDateTime at) {
    return at.atZoneSameInstant(clock.getZone()).format(MINUTES);
  }
}
