package org.linli.portal.report.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linli.portal.report.Dataset;
import org.linli.portal.report.Draft;
import org.linli.portal.report.Names;
import org.linli.portal.report.Passage;
import org.linli.portal.report.Passage.Kind;
import org.linli.portal.report.TemplateText;
import org.linli.portal.report.TemplateText.View;
import org.linli.portal.report.Words;

/**
 * A report as it is read on the screen: the words of its documents, and in the place of tables and
 * pictures the table of what they show, once. A picture without table is told of.
 */
final class Reading {

  private final Draft draft;
  private final Wording wording;
  private final Words words;
  private final List<Passage> passages = new ArrayList<>();
  private final Set<String> shown = new HashSet<>();

  Reading(Draft draft, Wording wording) {
    this.draft = draft;
    this.wording = wording;
    this.words = wording.words();
  }

  /**
   * From top to bottom.
   *
   * @param madeOn the day on which the figures were asked for
   */
  List<Passage> passages(LocalDate madeOn) {
    for (TemplateText.Part part : draft.template().text(words.english()).parts()) {
      switch (part) {
        case TemplateText.Title title -> add(Kind.TITLE, wording.filled(title.text()));
        case TemplateText.Heading heading -> add(Kind.HEADING, wording.filled(heading.text()));
        case TemplateText.Item item -> add(Kind.ITEM, wording.filled(item.text()));
        case TemplateText.Text line -> add(Kind.TEXT, wording.filled(line.text()));
        case View view -> view(view.name());
      }
    }
    add(Kind.HEADING, words.of("report.about"));
    wording.about(madeOn).forEach(line -> add(Kind.ITEM, line));
    return List.copyOf(passages);
  }

  private void view(String name) {
    if (!shown.add(name)) {
      return;
    }
    String title = words.of("report.name." + name);
    Dataset data = draft.snapshot().views().get(name);
    if (data == null || data.rows().isEmpty()) {
      boolean silent = new About(draft, wording, words).isSilent(name);
      add(Kind.TEXT, words.of(silent ? "report.silent" : "report.empty", title));
    } else if (!Names.isView(Names.Shape.TABLE, name)) {
      add(Kind.TEXT, words.of("report.pictured", title));
    } else {
      passages.add(new Passage(Kind.TABLE, title, TableRows.of(data, wording)));
      if (data.rows().size() > TableRows.MOST) {
        add(Kind.TEXT, words.of("report.cut", TableRows.MOST, data.rows().size()));
      }
    }
  }

  private void add(Kind kind, String text) {
    passages.add(new Passage(kind, text));
  }
}
