package org.linli.person.campaign.web;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.printing.DocumentModel;
import org.linli.commons.printing.DocumentModel.Align;
import org.linli.commons.printing.DocumentModel.Block;
import org.linli.commons.printing.DocumentModel.Gap;
import org.linli.commons.printing.DocumentModel.Heading;
import org.linli.commons.printing.DocumentModel.Paragraph;
import org.linli.commons.printing.DocumentModel.Picture;
import org.linli.commons.printing.DocumentModel.Table;
import org.linli.commons.printing.DocumentModel.Title;
import org.linli.commons.printing.PdfWriter;
import org.linli.commons.printing.PrintFonts;
import org.linli.commons.printing.QrCodes;
import org.linli.commons.settings.Settings;
import org.linli.person.campaign.Campaign;
import org.linli.person.campaign.Household;
import org.linli.person.campaign.VisitTexts;

/** Contact card and letter on paper. */
final class Papers {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final int CODE_MILLIMETRES = 55;

  private final HouseholdWords words;
  private final Settings settings;
  private final PrintFonts fonts;
  private final Clock clock;

  Papers(HouseholdWords words, Settings settings, PrintFonts fonts, Clock clock) {
    this.words = words;
    this.settings = settings;
    this.fonts = fonts;
    this.clock = clock;
  }

  /** The card and poster of a campaign; names no household. */
  byte[] card(Campaign campaign) {
    return PdfWriter.writeSpelling(
        new DocumentModel(
            List.of(
                new Title(campaign.title()),
                centred(words.placeName(campaign.areaCode())),
                centred(
                    words.text(
                        "card.period", campaign.from().toString(), campaign.until().toString())),
                new Gap(),
                code(words.askUrl(campaign)),
                centred(words.text("card.ask")),
                centred(words.text("card.promise"))),
            campaign.title()),
        fonts);
  }

  /** The card of one household: who comes, and how to follow its wishes. */
  byte[] card(Household household, Campaign campaign) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Title(words.text("card.title")));
    blocks.add(centred(campaign.title()));
    String worker = words.nameOf(household.worker());
    if (worker != null) {
      blocks.add(centred(words.text("card.worker", worker)));
    }
    blocks.add(centred(words.text("card.number", household.number())));
    blocks.add(new Gap());
    blocks.add(code(words.trackUrl()));
    blocks.add(centred(words.text("card.follow")));
    return PdfWriter.writeSpelling(new DocumentModel(blocks, campaign.title()).mark(mark()), fonts);
  }

  /** The letter with the wishes and what became of them, in the household's language. */
  byte[] letter(Household.Whole whole, Campaign campaign) {
    Household household = whole.household();
    Household.Said said = Objects.requireNonNull(household.said());
    boolean english = household.consent().language().equals("en");
    String worker = words.nameOf(household.worker());
    String text =
        settings
            .current(VisitTexts.LETTER)
            .filled(
                english,
                Map.of(
                    "name", said.name(),
                    "title", campaign.title(),
                    "worker", worker == null ? "" : worker,
                    "number", household.number(),
                    "area", words.placeName(campaign.areaCode())));
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Title(campaign.title()));
    text.lines().forEach(line -> blocks.add(new Paragraph(line, Align.INDENTED)));
    if (!whole.wishes().isEmpty()) {
      blocks.add(new Heading(words.text("letter.wishes")));
      blocks.add(wishes(whole.wishes()));
    }
    return PdfWriter.writeSpelling(new DocumentModel(blocks, campaign.title()).mark(mark()), fonts);
  }

  private Table wishes(List<Household.Wish> wishes) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            words.text("letter.wish"),
            words.text("letter.promisedBy"),
            words.text("letter.until"),
            words.text("letter.answer")));
    for (Household.Wish wish : wishes) {
      rows.add(
          List.of(
              wish.words(),
              wish.promisedBy(),
              wish.until().toString(),
              words.text("letter.state." + wish.state(), String.valueOf(wish.answer()))));
    }
    return new Table(true, rows);
  }

  /** Who took it away, and when. */
  private String mark() {
    return words.text(
        "letter.mark",
        CurrentAccess.require().viewer().username(),
        MINUTE.format(LocalDateTime.now(clock)));
  }

  private static Picture code(String address) {
    return new Picture(QrCodes.png(address), CODE_MILLIMETRES);
  }

  private static Paragraph centred(String text) {
    return new Paragraph(text, Align.CENTRE);
  }
}
