package org.linli.place.inspection.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.printing.DocumentModel;
import org.linli.commons.printing.DocumentModel.Align;
import org.linli.commons.printing.DocumentModel.Block;
import org.linli.commons.printing.DocumentModel.Heading;
import org.linli.commons.printing.DocumentModel.Item;
import org.linli.commons.printing.DocumentModel.Paragraph;
import org.linli.commons.printing.DocumentModel.Picture;
import org.linli.commons.printing.DocumentModel.Table;
import org.linli.commons.printing.DocumentModel.Title;
import org.linli.commons.printing.PdfWriter;
import org.linli.commons.printing.PrintFonts;
import org.linli.place.checklist.ChecklistItem;
import org.linli.place.checklist.ChecklistSection;
import org.linli.place.inspection.AnswerCheck;
import org.linli.place.inspection.Inspection;
import org.linli.place.inspection.Inspection.Answer;
import org.linli.place.inspection.Inspection.BusinessSignature;
import org.linli.place.inspection.Inspection.Part;
import org.linli.place.inspection.Inspection.Sighting;
import org.linli.place.inspection.Inspection.Whole;
import org.linli.place.inspection.Inspections;
import org.springframework.context.MessageSource;

/** The record of an inspection on paper. */
final class RecordPrinter {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final int SIGNATURE_MM = 60;
  private static final int PHOTO_MM = 110;

  private final Inspections inspections;
  private final ShownPlans plans;
  private final RecordPhotos photos;
  private final MessageSource messages;
  private final PrintFonts fonts;
  private final Clock clock;

  RecordPrinter(
      Inspections inspections,
      ShownPlans plans,
      RecordPhotos photos,
      MessageSource messages,
      PrintFonts fonts,
      Clock clock) {
    this.inspections = inspections;
    this.plans = plans;
    this.photos = photos;
    this.messages = messages;
    this.fonts = fonts;
    this.clock = clock;
  }

  /** The record as PDF, the reader's name over every page. */
  byte[] print(Inspections.Told told, boolean english) {
    Page page = new Page(told, english);
    page.head();
    told.whole().parts().forEach(page::part);
    page.defects();
    page.photos();
    page.signatures();
    page.addenda();
    String number = told.whole().inspection().number();
    String mark =
        page.text(
            "mark",
            CurrentAccess.require().viewer().username(),
            MINUTE.format(LocalDateTime.now(clock)));
    return PdfWriter.writeSpelling(
        new DocumentModel(page.blocks, page.text("footer", number)).mark(mark), fonts);
  }

  /** The record while it is being set. */
  private final class Page {

    private final Inspections.Told told;
    private final Whole whole;
    private final Inspection inspection;
    private final boolean english;
    private final List<Block> blocks = new ArrayList<>();

    Page(Inspections.Told told, boolean english) {
      this.told = told;
      this.whole = told.whole();
      this.inspection = whole.inspection();
      this.english = english;
    }

    void head() {
      blocks.add(new Title(text("title")));
      List<List<String>> rows = new ArrayList<>();
      rows.add(row("number", inspection.number()));
      rows.add(row("premises", inspection.premises().name()));
      rows.add(row("premisesNumber", inspection.premises().number()));
      rows.add(row("begun", when(inspection.times().begunAt())));
      rows.add(row("submitted", when(inspection.times().submittedAt())));
      rows.add(row("lead", inspection.lead()));
      where(rows, "begunWhere", inspection.sightings().begun());
      where(rows, "submittedWhere", inspection.sightings().submitted());
      rows.add(row("result", text("result." + inspection.outcome().result())));
      String because = inspection.outcome().because();
      if (because != null) {
        rows.add(row("because", because));
      }
      blocks.add(new Table(false, rows));
    }

    private void where(List<List<String>> rows, String key, @Nullable Sighting sighting) {
      if (sighting != null) {
        Double accuracy = sighting.accuracyMetres();
        String distance = String.valueOf(sighting.distanceMetres());
        rows.add(
            row(
                key,
                accuracy == null
                    ? text("distance", distance)
                    : text("distanceAndAccuracy", distance, String.valueOf(accuracy.intValue()))));
      }
    }

    void part(Part part) {
      Inspections.AskedPart asked = told.asked(part);
      String department = part.department() == null ? "" : part.department();
      blocks.add(
          new Heading(
              text("part", part.username(), department)
                  + " "
                  + text(
                      "checklist",
                      plans.titles().get(part.asked().checklist()) == null
                          ? part.asked().checklist()
                          : plans.titles().get(part.asked().checklist()).in(english),
                      String.valueOf(part.asked().version()))));
      List<List<String>> rows = new ArrayList<>();
      rows.add(List.of(text("question"), text("answer"), text("basis")));
      for (ChecklistSection section : AnswerCheck.asked(part, asked.version())) {
        rows.add(List.of(section.title().in(english), "", ""));
        for (ChecklistItem item : section.items()) {
          rows.add(
              List.of(
                  item.question().in(english),
                  answered(part, item),
                  item.legalBasis() == null ? "" : item.legalBasis()));
        }
      }
      blocks.add(new Table(true, rows));
    }

    private String answered(Part part, ChecklistItem item) {
      Optional<Answer> found = part.answer(item.code());
      int pictures = whole.photos(part.part(), item.code()).size();
      List<String> words = new ArrayList<>();
      if (found.isPresent()) {
        Answer answer = found.get();
        Double number = answer.number();
        ChecklistItem.Measure measure = item.measure();
        if (answer.value() != null) {
          words.add(text("answer." + answer.value()));
        }
        if (number != null) {
          words.add(Words.number(number) + (measure == null ? "" : " " + measure.unit()));
        }
        if (answer.text() != null) {
          words.add(answer.text());
        }
        if (answer.note() != null) {
          words.add(answer.note());
        }
      }
      if (pictures > 0) {
        words.add(text("pictures", String.valueOf(pictures)));
      }
      return words.isEmpty() ? text("unanswered") : String.join("\n", words);
    }

    void defects() {
      if (whole.defects().isEmpty()) {
        return;
      }
      blocks.add(new Heading(text("defects")));
      whole.defects().forEach(defect -> blocks.add(new Item(defect.words())));
    }

    void photos() {
      if (whole.photos().isEmpty()) {
        return;
      }
      blocks.add(new Heading(text("photos")));
      for (Inspection.ItemPhoto photo : whole.photos()) {
        Optional<byte[]> png = photos.png(inspection.id(), photo.id());
        png.ifPresent(bytes -> blocks.add(new Picture(bytes, PHOTO_MM)));
        String taken = photo.taken() == null ? "" : when(photo.taken().at());
        blocks.add(
            new Paragraph(
                png.isPresent()
                    ? text("photo", question(photo), taken)
                    : text("photoGone", question(photo)),
                Align.CENTRE));
      }
    }

    private String question(Inspection.ItemPhoto photo) {
      return whole
          .part(photo.part())
          .flatMap(
              part ->
                  told.asked(part).version().items().stream()
                      .filter(item -> item.code().equals(photo.item()))
                      .findFirst())
          .map(item -> item.question().in(english))
          .orElse(photo.item());
    }

    void signatures() {
      blocks.add(new Heading(text("signatures")));
      for (Part part : whole.parts()) {
        blocks.add(
            new Paragraph(
                part.signedAt() == null
                    ? text("notSigned", part.username())
                    : text("signed", part.username(), when(part.signedAt())),
                Align.LEFT));
      }
      business(whole.business());
      blocks.add(
          new Paragraph(
              text("hash", String.valueOf(inspection.outcome().contentHash())), Align.LEFT));
      if (!told.intact()) {
        blocks.add(new Paragraph(text("hashBroken"), Align.LEFT));
      }
    }

    private void business(@Nullable BusinessSignature business) {
      if (business == null) {
        blocks.add(new Paragraph(text("businessNotSigned"), Align.LEFT));
      } else if (business.refusedBecause() != null) {
        blocks.add(
            new Paragraph(
                text(
                    "businessRefused",
                    business.refusedBecause(),
                    business.takenBy(),
                    when(business.at())),
                Align.LEFT));
      } else {
        String name = business.name();
        blocks.add(
            new Paragraph(
                name == null
                    ? text("businessErased", when(business.at()))
                    : text(
                        "businessSigned",
                        name,
                        String.valueOf(business.office()),
                        when(business.at())),
                Align.LEFT));
        byte[] drawing = inspections.drawingForPrint(inspection);
        if (drawing != null) {
          blocks.add(new Picture(drawing, SIGNATURE_MM));
        }
      }
    }

    void addenda() {
      if (whole.addenda().isEmpty()) {
        return;
      }
      blocks.add(new Heading(text("addenda")));
      whole
          .addenda()
          .forEach(
              one -> blocks.add(new Item(text("addendum", when(one.at()), one.by(), one.words()))));
    }

    private List<String> row(String key, String value) {
      return List.of(text(key), value);
    }

    private String when(@Nullable Instant at) {
      return at == null ? "" : MINUTE.format(LocalDateTime.ofInstant(at, clock.getZone()));
    }

    String text(String key, Object... arguments) {
      Locale locale = english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
      return messages.getMessage("inspection-record." + key, arguments, locale);
    }
  }
}
