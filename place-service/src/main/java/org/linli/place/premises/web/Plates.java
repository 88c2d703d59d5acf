package org.linli.place.premises.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.linli.commons.printing.DocumentModel;
import org.linli.commons.printing.DocumentModel.Align;
import org.linli.commons.printing.DocumentModel.Block;
import org.linli.commons.printing.DocumentModel.Cards;
import org.linli.commons.printing.DocumentModel.Gap;
import org.linli.commons.printing.DocumentModel.Paragraph;
import org.linli.commons.printing.DocumentModel.Picture;
import org.linli.commons.printing.DocumentModel.Title;
import org.linli.commons.printing.PdfWriter;
import org.linli.commons.printing.PrintFonts;
import org.linli.commons.printing.QrCodes;
import org.linli.place.premises.Premises;
import org.springframework.context.MessageSource;

/**
 * Plates for doors. Their code opens the premises' page, where one has to sign in: nothing but name
 * and number is told to who finds it.
 */
final class Plates {

  private static final int COLUMNS = 2;
  private static final int ALONE_MILLIMETRES = 95;
  private static final int AMONG_MILLIMETRES = 38;

  private final MessageSource messages;
  private final PrintFonts fonts;
  private final String publicUrl;

  Plates(MessageSource messages, PrintFonts fonts, String publicUrl) {
    this.messages = messages;
    this.fonts = fonts;
    this.publicUrl = publicUrl;
  }

  /** One, as large as the page. */
  byte[] one(Premises premises, String kindName, Locale locale) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Title(premises.facts().name()));
    blocks.add(centred(kindName));
    blocks.add(new Gap());
    blocks.add(code(premises, ALONE_MILLIMETRES));
    blocks.add(centred(text("plate.number", locale, premises.number())));
    blocks.add(centred(text("plate.scan", locale)));
    return PdfWriter.writeSpelling(new DocumentModel(blocks, text("plate.footer", locale)), fonts);
  }

  /** Many, to be cut apart. */
  byte[] many(List<Premises> premises, Locale locale) {
    List<List<Block>> cards = premises.stream().map(one -> card(one, locale)).toList();
    return PdfWriter.writeSpelling(
        new DocumentModel(List.of(new Cards(COLUMNS, cards)), text("plate.footer", locale)), fonts);
  }

  private List<Block> card(Premises premises, Locale locale) {
    return List.of(
        centred(premises.facts().name()),
        code(premises, AMONG_MILLIMETRES),
        centred(text("plate.number", locale, premises.number())),
        centred(text("plate.scan", locale)));
  }

  private Picture code(Premises premises, int widthMillimetres) {
    return new Picture(
        QrCodes.png(publicUrl + "/places/premises/" + premises.id()), widthMillimetres);
  }

  private String text(String key, Locale locale, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }

  private static Paragraph centred(String text) {
    return new Paragraph(text, Align.CENTRE);
  }
}
