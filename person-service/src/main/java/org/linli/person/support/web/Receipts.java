package org.linli.person.support.web;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.commons.printing.DocumentModel;
import org.linli.commons.printing.DocumentModel.Align;
import org.linli.commons.printing.DocumentModel.Block;
import org.linli.commons.printing.PdfWriter;
import org.linli.commons.printing.PrintFonts;
import org.linli.commons.printing.QrCodes;
import org.linli.person.api.model.ConsentChoiceShown;
import org.linli.person.api.model.SupportConsent;
import org.linli.person.consent.ConsentCheck;
import org.linli.person.support.CaseFile;
import org.springframework.context.MessageSource;

/** The receipt of a consent, in the language of its reader. */
final class Receipts {

  private static final int QR_MM = 26;
  private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final ConsentModels consents;
  private final ConsentCheck check;
  private final MessageSource messages;
  private final PrintFonts fonts;
  private final Clock clock;
  private final String publicUrl;

  Receipts(
      ConsentModels consents,
      ConsentCheck check,
      MessageSource messages,
      PrintFonts fonts,
      Clock clock,
      String publicUrl) {
    this.consents = consents;
    this.check = check;
    this.messages = messages;
    this.fonts = fonts;
    this.clock = clock;
    this.publicUrl = publicUrl;
  }

  /**
   * The PDF.
   *
   * @param ticket null where there is none any more
   */
  byte[] pdf(CaseFile file, @Nullable String ticket) {
    return PdfWriter.writeSpelling(model(file, ticket), fonts);
  }

  private DocumentModel model(CaseFile file, @Nullable String ticket) {
    Locale locale = Answers.locale();
    SupportConsent consent = consents.shown(file.agreed(), false);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new DocumentModel.Title(text("receipt.title")));
    blocks.add(left(text("receipt.number", file.one().number())));
    blocks.add(left(text("receipt.given", day(file.agreed().consent().term().given()))));
    blocks.add(left(text("receipt.expires", day(file.agreed().consent().term().expires()))));
    blocks.add(left(text("receipt.how." + consent.getEvidence().getValue())));
    blocks.add(new DocumentModel.Heading(text("receipt.what")));
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(text("receipt.purpose"), text("receipt.recipient"), text("receipt.data")));
    for (ConsentChoiceShown choice : consent.getChoices()) {
      rows.add(
          List.of(
              choice.getPurposeName(),
              choice.getRecipientName(),
              String.join(text("receipt.comma"), choice.getDataNames())));
    }
    blocks.add(new DocumentModel.Table(true, rows));
    blocks.add(new DocumentModel.Heading(text("receipt.notice", consent.getNoticeVersion())));
    String notice = check.notice(consent.getNoticeVersion()).text().in(locale);
    blocks.add(new DocumentModel.Paragraph(notice, Align.INDENTED));
    blocks.add(new DocumentModel.Heading(text("receipt.withdraw")));
    blocks.add(new DocumentModel.Paragraph(text("receipt.withdraw.how"), Align.INDENTED));
    if (ticket != null) {
      blocks.add(left(text("receipt.ticket", grouped(ticket))));
      blocks.addAll(code(trackAddress(publicUrl, ticket)));
    }
    boolean english = locale.getLanguage().equals("en");
    return new DocumentModel(blocks, file.one().number())
        .look(new DocumentModel.Look(true, english));
  }

  /** Behind the hash the number reaches no server and no log; the page fills it in. */
  static String trackAddress(String publicUrl, String ticket) {
    return publicUrl + "/help/track#" + ticket;
  }

  private static List<Block> code(String address) {
    return List.of(new DocumentModel.Picture(QrCodes.png(address), QR_MM), left(address));
  }

  private String text(String key, Object... arguments) {
    return messages.getMessage(key, arguments, Answers.locale());
  }

  private String day(Instant at) {
    return FORM.format(at.atZone(clock.getZone()));
  }

  private static Block left(String text) {
    return new DocumentModel.Paragraph(text, Align.LEFT);
  }

  private static String grouped(String ticket) {
    return ticket.replaceAll("(\\d{4})(?=\\d)", "$1 ");
  }
}
