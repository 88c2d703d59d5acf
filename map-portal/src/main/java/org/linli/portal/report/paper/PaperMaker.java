package org.linli.portal.report.paper;

import java.awt.Font;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.printing.DocumentModel;
import org.linli.commons.printing.DocumentModel.Align;
import org.linli.commons.printing.DocumentModel.Block;
import org.linli.commons.printing.DocumentModel.Heading;
import org.linli.commons.printing.DocumentModel.Item;
import org.linli.commons.printing.DocumentModel.Paragraph;
import org.linli.commons.printing.DocumentModel.Picture;
import org.linli.commons.printing.DocumentModel.Table;
import org.linli.commons.printing.DocumentModel.Title;
import org.linli.portal.report.Dataset;
import org.linli.portal.report.Draft;
import org.linli.portal.report.Passage;
import org.linli.portal.report.TemplateText;
import org.linli.portal.report.TemplateText.View;
import org.linli.portal.report.Words;
import org.springframework.context.MessageSource;

/** Fills a template with the figures of its report and draws what it shows. */
final class PaperMaker {

  private static final int PICTURE_MM = 165;

  private final MessageSource messages;
  private final FabricHolder fabric;
  private final Clock clock;

  PaperMaker(MessageSource messages, FabricHolder fabric, Clock clock) {
    this.messages = messages;
    this.fabric = fabric;
    this.clock = clock;
  }

  /** The text of the title. */
  String title(Draft draft) {
    boolean english = draft.question().english();
    return wording(draft).filled(draft.template().text(english).title());
  }

  /** As it is read on the screen. */
  List<Passage> passages(Draft draft) {
    return new Reading(draft, wording(draft)).passages(madeOn(draft));
  }

  private LocalDate madeOn(Draft draft) {
    return draft.madeAt().atZone(clock.getZone()).toLocalDate();
  }

  Paper paper(Draft draft, Font font) {
    return new Making(draft, wording(draft), font).paper();
  }

  private Wording wording(Draft draft) {
    Words words = new Words(messages, draft.question().english());
    return new Wording(draft, words, clock.getZone());
  }

  /** The making of one paper. */
  private final class Making {
    private final Draft draft;
    private final Wording wording;
    private final Words words;
    private final Font font;
    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, Paper.Sheet> sheets = new LinkedHashMap<>();
    private int tables;
    private int pictures;

    Making(Draft draft, Wording wording, Font font) {
      this.draft = draft;
      this.wording = wording;
      this.words = wording.words();
      this.font = font;
    }

    Paper paper() {
      List<String> about = wording.about(madeOn(draft));
      TemplateText text = draft.template().text(words.english());
      for (TemplateText.Part part : text.parts()) {
        switch (part) {
          case TemplateText.Title title -> blocks.add(new Title(wording.filled(title.text())));
          case TemplateText.Heading heading ->
              blocks.add(new Heading(wording.filled(heading.text())));
          case TemplateText.Item item -> blocks.add(new Item(wording.filled(item.text())));
          case TemplateText.Text line ->
              blocks.add(new Paragraph(wording.filled(line.text()), Align.INDENTED));
          case View view -> view(view);
        }
      }
      blocks.add(new Heading(words.of("report.about")));
      about.forEach(line -> blocks.add(new Item(line)));
      String footer = words.of("report.footer", draft.madeBy(), wording.moment(draft.madeAt()));
      DocumentModel document =
          new DocumentModel(blocks, footer).look(new DocumentModel.Look(true, words.english()));
      return new Paper(document, about, List.copyOf(sheets.values()));
    }

    private void view(View view) {
      String title = words.of("report.name." + view.name());
      Dataset data = draft.snapshot().views().get(view.name());
      if (data == null || data.rows().isEmpty()) {
        boolean silent = new About(draft, wording, words).isSilent(view.name());
        blocks.add(
            new Paragraph(
                words.of(silent ? "report.silent" : "report.empty", title), Align.INDENTED));
        return;
      }
      sheets.putIfAbsent(view.name(), new Paper.Sheet(title, data));
      switch (view.shape()) {
        case TABLE -> table(title, data);
        case CHART -> chart(view.name(), title, data);
        case MAP -> map(view.name(), title, data);
      }
    }

    private void table(String title, Dataset data) {
      blocks.add(new Paragraph(words.of("report.table", ++tables, title), Align.CENTRE));
      blocks.add(new Table(true, TableRows.of(data, wording)));
      if (data.rows().size() > TableRows.MOST) {
        blocks.add(
            new Paragraph(words.of("report.cut", TableRows.MOST, data.rows().size()), Align.LEFT));
      }
    }

    private void chart(String name, String title, Dataset data) {
      byte[] png =
          new ChartPicture(wording, font).draw(data, name.equals("disputes.trend")).orElse(null);
      if (png == null) {
        blocks.add(new Paragraph(words.of("report.empty", title), Align.INDENTED));
        return;
      }
      picture(title, png);
    }

    private void map(String name, String title, Dataset data) {
      Scale scale =
          name.equals("hot-spots.grids") ? Scale.hotSpots(words) : Scale.ofAmounts(data, wording);
      byte[] png =
          new MapPicture(fabric.current(), wording, font).draw(draft, data, scale).orElse(null);
      if (png == null) {
        blocks.add(new Paragraph(words.of("report.empty", title), Align.INDENTED));
        return;
      }
      String shown =
          name.equals("hot-spots.grids")
              ? title
              : words.of("report.map-of", title, data.columns().getFirst().label());
      picture(shown, png);
    }

    private void picture(String title, byte[] png) {
      blocks.add(new Picture(png, PICTURE_MM, title));
      blocks.add(new Paragraph(words.of("report.picture", ++pictures, title), Align.CENTRE));
    }
  }
}
