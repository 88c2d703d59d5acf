package org.linli.place.hazard.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.printing.DocumentModel;
import org.linli.commons.printing.DocumentModel.Align;
import org.linli.commons.printing.DocumentModel.Block;
import org.linli.commons.printing.DocumentModel.Gap;
import org.linli.commons.printing.DocumentModel.Heading;
import org.linli.commons.printing.DocumentModel.Paragraph;
import org.linli.commons.printing.DocumentModel.Table;
import org.linli.commons.printing.DocumentModel.Title;
import org.linli.commons.printing.PdfWriter;
import org.linli.commons.printing.PrintFonts;
import org.linli.commons.problem.ProblemException;
import org.linli.place.hazard.Hazard;
import org.linli.place.hazard.HazardDesk;
import org.linli.place.hazard.HazardEvent;
import org.linli.place.hazard.HazardState;
import org.linli.place.hazard.HazardStore;

/**
 * The letter that says that a hazard is closed: what was wrong, what was done, who found it good.
 */
final class HazardPapers {

  private final HazardDesk desk;
  private final HazardTexts texts;
  private final PrintFonts fonts;

  HazardPapers(HazardDesk desk, HazardTexts texts, PrintFonts fonts) {
    this.desk = desk;
    this.texts = texts;
    this.fonts = fonts;
  }

  /**
   * The letter as PDF.
   *
   * @param language zh-CN or en; null for that of the reader
   * @throws ProblemException 409 {@code hazard-open}
   */
  byte[] closingLetter(HazardDesk.File file, @Nullable String language) {
    Hazard hazard = file.hazard();
    if (hazard.standing().state() != HazardState.CLOSED) {
      throw ProblemException.conflict("hazard-open");
    }
    Locale locale = language == null ? HazardTexts.locale() : Locale.forLanguageTag(language);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Title(text(locale, "title")));
    blocks.add(new Paragraph(text(locale, "number", hazard.number()), Align.RIGHT));
    blocks.add(new Paragraph(text(locale, "intro"), Align.INDENTED));
    blocks.add(new Table(false, facts(hazard, locale)));
    blocks.add(new Heading(text(locale, "words")));
    blocks.add(new Paragraph(hazard.what().words(), Align.INDENTED));
    addWork(blocks, hazard, locale);
    blocks.add(new Heading(text(locale, "timeline")));
    blocks.add(timeline(file.events(), locale));
    blocks.add(new Gap());
    blocks.add(new Paragraph(text(locale, "office"), Align.RIGHT));
    blocks.add(new Paragraph(texts.today().toString(), Align.RIGHT));
    String mark = CurrentAccess.require().viewer().username() + " " + texts.minute(texts.now());
    return PdfWriter.writeSpelling(new DocumentModel(blocks, hazard.number()).mark(mark), fonts);
  }

  private List<List<String>> facts(Hazard hazard, Locale locale) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(text(locale, "kind"), texts.kind(hazard.what().kind(), locale)));
    rows.add(
        List.of(
            text(locale, "grade"),
            texts.text(locale, "hazard.grade." + hazard.standing().grade().name())));
    rows.add(List.of(text(locale, "place"), texts.place(hazard.where().areaCode(), locale)));
    UUID premises = hazard.where().premises();
    Map<UUID, HazardStore.AtPremises> known = desk.premises(List.of(hazard));
    if (premises != null && known.containsKey(premises)) {
      HazardStore.AtPremises at = known.get(premises);
      rows.add(List.of(text(locale, "premises"), at.name() + " (" + at.number() + ")"));
    }
    rows.add(List.of(text(locale, "reported"), said(hazard.origin().at(), hazard.origin().by())));
    rows.add(List.of(text(locale, "due"), texts.minute(hazard.standing().dueAt())));
    Hazard.Assignment assignment = hazard.assignment();
    if (assignment != null) {
      rows.add(
          List.of(
              texts.text(locale, "hazard.letter.to." + assignment.to().name()),
              assignment.department() + " / " + assignment.responsible()));
    }
    return rows;
  }

  private void addWork(List<Block> blocks, Hazard hazard, Locale locale) {
    Hazard.Rectification mended = hazard.rectification();
    if (mended == null) {
      return;
    }
    String by = mended.doneBy() == null ? mended.reportedBy() : mended.doneBy();
    blocks.add(new Heading(text(locale, "mended", said(mended.at(), by))));
    blocks.add(new Paragraph(mended.words(), Align.INDENTED));
    boolean inTime = !mended.at().isAfter(hazard.standing().dueAt());
    blocks.add(new Paragraph(text(locale, inTime ? "in-time" : "late"), Align.INDENTED));
    Hazard.Acceptance accepted = mended.acceptance();
    if (accepted != null) {
      blocks.add(new Heading(text(locale, "accepted", said(accepted.at(), accepted.by()))));
      blocks.add(new Paragraph(accepted.words(), Align.INDENTED));
    }
  }

  private Table timeline(List<HazardEvent> events, Locale locale) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            text(locale, "when"), text(locale, "who"), text(locale, "step"), text(locale, "due")));
    for (HazardEvent event : events) {
      rows.add(
          List.of(
              texts.minute(event.at()),
              event.by(),
              texts.text(locale, "hazard.step." + event.step().name()),
              texts.minute(event.dueAt())));
    }
    return new Table(true, rows);
  }

  private String said(Instant at, String by) {
    return texts.minute(at) + "  " + by;
  }

  private String text(Locale locale, String key, Object... arguments) {
    return texts.text(locale, "hazard.letter." + key, arguments);
  }
}
