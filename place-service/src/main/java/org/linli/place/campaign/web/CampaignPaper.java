package org.linli.place.campaign.web;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.place.Places;
import org.linli.commons.printing.DocumentModel;
import org.linli.commons.printing.DocumentModel.Align;
import org.linli.commons.printing.DocumentModel.Block;
import org.linli.commons.printing.DocumentModel.Heading;
import org.linli.commons.printing.DocumentModel.Paragraph;
import org.linli.commons.printing.DocumentModel.Table;
import org.linli.commons.printing.DocumentModel.Title;
import org.linli.commons.printing.PdfWriter;
import org.linli.commons.printing.PrintFonts;
import org.linli.place.campaign.CampaignCounts;
import org.linli.place.campaign.SpecialCampaign;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** The final report on paper. */
final class CampaignPaper {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Places places;
  private final MessageSource messages;
  private final PrintFonts fonts;
  private final Clock clock;

  CampaignPaper(Places places, MessageSource messages, PrintFonts fonts, Clock clock) {
    this.places = places;
    this.messages = messages;
    this.fonts = fonts;
    this.clock = clock;
  }

  byte[] report(
      SpecialCampaign campaign,
      SpecialCampaign.Over over,
      CampaignCounts progress,
      @Nullable String language) {
    Locale locale =
        language == null ? LocaleContextHolder.getLocale() : Locale.forLanguageTag(language);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Title(text(locale, "title", campaign.title())));
    blocks.add(new Paragraph(text(locale, "number", campaign.number()), Align.RIGHT));
    blocks.add(
        new Paragraph(
            text(
                locale,
                "period",
                campaign.period().from().toString(),
                campaign.period().until().toString(),
                name(campaign.home().areaCode(), locale)),
            Align.INDENTED));
    blocks.add(new Paragraph(over.words(), Align.INDENTED));
    blocks.add(new Heading(text(locale, "progress")));
    blocks.add(table(progress, locale));
    blocks.add(new Paragraph(text(locale, "counting"), Align.LEFT));
    blocks.add(
        new Paragraph(
            over.by() + "  " + LocalDateTime.ofInstant(over.at(), clock.getZone()).format(MINUTE),
            Align.RIGHT));
    String mark =
        CurrentAccess.require().viewer().username() + " " + MINUTE.format(LocalDateTime.now(clock));
    return PdfWriter.writeSpelling(new DocumentModel(blocks, campaign.number()).mark(mark), fonts);
  }

  private Table table(CampaignCounts progress, Locale locale) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            text(locale, "area"),
            text(locale, "premises"),
            text(locale, "inspected"),
            text(locale, "defects"),
            text(locale, "hazards"),
            text(locale, "tasks")));
    for (CampaignCounts.AreaCounts area : progress.areas()) {
      rows.add(row(name(area.areaCode(), locale), area.counts()));
    }
    rows.add(row(text(locale, "total"), progress.total()));
    return new Table(true, rows);
  }

  private static List<String> row(String name, CampaignCounts.Counts counts) {
    return List.of(
        name,
        String.valueOf(counts.premises()),
        counts.done() + " / " + counts.planned(),
        counts.defects() + " / " + counts.done(),
        counts.hazardsClosed() + " / " + counts.hazards(),
        counts.tasksDone() + " / " + counts.tasks());
  }

  private String name(String code, Locale locale) {
    return places.name(code, locale.getLanguage().equals("en"));
  }

  private String text(Locale locale, String key, Object... arguments) {
    return Objects.requireNonNull(
        messages.getMessage("campaign.report." + key, arguments, key, locale));
  }
}
