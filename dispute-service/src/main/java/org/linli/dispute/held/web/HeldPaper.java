package org.linli.dispute.held.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.linli.commons.catalogue.FieldGroup;
import org.linli.commons.printing.DocumentModel;
import org.linli.commons.printing.DocumentModel.Align;
import org.linli.commons.printing.DocumentModel.Block;
import org.linli.commons.printing.DocumentModel.Heading;
import org.linli.commons.printing.DocumentModel.Paragraph;
import org.linli.commons.printing.DocumentModel.Table;
import org.linli.commons.printing.DocumentModel.Title;
import org.linli.dispute.held.Held;
import org.linli.dispute.held.Right;

/** What is held, on paper. */
final class HeldPaper {

  private final HeldWords words;

  HeldPaper(HeldWords words) {
    this.words = words;
  }

  DocumentModel of(Held held, Locale locale) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Title(words.text("held.title", locale)));
    blocks.add(
        new Table(
            false,
            List.of(
                List.of(words.text("held.ticket", locale), held.ticket()),
                List.of(words.text("held.at", locale), words.minute(held.at())),
                List.of(words.text("held.unit", locale), words.unit(held.unit(), locale)),
                List.of(
                    words.text("held.category", locale),
                    words.category(held.category(), locale)))));
    held.groups().forEach(group -> group(group, locale, blocks));
    looks(held, locale, blocks);
    rights(held, locale, blocks);
    blocks.add(new Paragraph(words.text("held.complaint", locale), Align.LEFT));
    String mark = words.text("held.mark", locale, held.ticket(), words.minute(held.at()));
    return new DocumentModel(blocks, mark).mark(mark);
  }

  private void group(Held.Group group, Locale locale, List<Block> blocks) {
    blocks.add(new Heading(words.text("held.group." + group.code(), locale)));
    FieldGroup why = words.catalogued(group);
    List<List<String>> rows = new ArrayList<>();
    for (Held.Entry entry : group.entries()) {
      rows.add(
          List.of(words.text("held.entry." + entry.label(), locale), words.value(entry, locale)));
    }
    if (rows.isEmpty()) {
      rows.add(List.of(words.text("held.nothing", locale), ""));
    }
    rows.add(List.of(words.text("held.purpose", locale), why.purpose().in(locale)));
    rows.add(List.of(words.text("held.basis", locale), why.basis().in(locale)));
    rows.add(List.of(words.text("held.kept", locale), words.kept(group.kept(), locale)));
    rows.add(List.of(words.text("held.recipients", locale), why.recipients().in(locale)));
    blocks.add(new Table(false, rows));
  }

  private void looks(Held held, Locale locale, List<Block> blocks) {
    blocks.add(new Heading(words.text("held.reads", locale)));
    if (held.looks().isEmpty()) {
      blocks.add(new Paragraph(words.text("held.reads.none", locale), Align.LEFT));
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            words.text("held.reads.at", locale),
            words.text("held.reads.by", locale),
            words.text("held.reads.what", locale),
            words.text("held.reads.for", locale)));
    for (Held.Look look : held.looks()) {
      rows.add(
          List.of(
              words.minute(look.at()),
              words.reader(look, locale),
              String.join(
                  "; ", look.groups().stream().map(one -> words.group(one, locale)).toList()),
              words.purpose(look, locale)));
    }
    blocks.add(new Table(true, rows));
  }

  private void rights(Held held, Locale locale, List<Block> blocks) {
    blocks.add(new Heading(words.text("held.rights", locale)));
    if (held.rights().isEmpty()) {
      blocks.add(new Paragraph(words.text("held.rights.none", locale), Align.LEFT));
    }
    for (Right right : held.rights()) {
      String asked =
          words.minute(right.askedAt())
              + "  "
              + words.text("held.right." + right.kind(), locale)
              + ": "
              + (right.words() == null ? "" : right.words());
      blocks.add(new Paragraph(asked, Align.LEFT));
      Right.Answer answer = right.answer();
      String answered =
          answer == null
              ? words.text("held.due", locale) + " " + right.dueOn()
              : words.minute(answer.at())
                  + "  "
                  + words.text("held.result." + answer.result(), locale)
                  + ": "
                  + (answer.words() == null ? "" : answer.words());
      blocks.add(new Paragraph(answered, Align.LEFT));
    }
  }
}
