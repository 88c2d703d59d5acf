package org.linli.dispute.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.commons.printing.DocumentModel;
import org.linli.commons.printing.DocumentModel.Align;
import org.linli.commons.printing.DocumentModel.Block;
import org.linli.commons.printing.DocumentModel.Gap;
import org.linli.commons.printing.DocumentModel.Heading;
import org.linli.commons.printing.DocumentModel.Item;
import org.linli.commons.printing.DocumentModel.Paragraph;
import org.linli.commons.printing.DocumentModel.Table;
import org.linli.commons.printing.DocumentModel.Title;
import org.linli.dispute.document.TemplateText.Line;
import org.linli.dispute.document.TemplateText.Node;
import org.linli.dispute.document.TemplateText.Section;

/** Fills a template with values and notes what is missing. */
public final class TemplateFiller {

  /** A place to be filled by hand. */
  private static final String BLANK = "＿＿＿＿＿＿";

  private final Filling filling;
  private final Set<String> missing = new LinkedHashSet<>();
  private final List<Block> blocks = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();
  private boolean headed;

  private TemplateFiller(Filling filling) {
    this.filling = filling;
  }

  /**
   * A filled template.
   *
   * @param missing names of values that the template needs and the matter has not
   */
  public record Result(DocumentModel document, Set<String> missing) {
    public Result {
      missing = new LinkedHashSet<>(missing);
    }
  }

  public static Result fill(TemplateText template, Filling filling, String footer) {
    TemplateFiller filler = new TemplateFiller(filling);
    filler.nodes(template.nodes(), Map.of());
    filler.endTable();
    return new Result(new DocumentModel(filler.blocks, footer), filler.missing);
  }

  private void nodes(List<Node> nodes, Map<String, String> entry) {
    for (Node node : nodes) {
      switch (node) {
        case Line line -> line(line, entry);
        case Section section -> section(section, entry);
      }
    }
  }

  private void section(Section section, Map<String, String> entry) {
    boolean there = entry.containsKey(section.name()) || filling.has(section.name());
    if (section.inverted() || !there) {
      if (section.inverted() && !there) {
        nodes(section.nodes(), entry);
      }
      return;
    }
    List<Map<String, String>> entries = filling.lists().get(section.name());
    if (entries == null) {
      nodes(section.nodes(), entry);
      return;
    }
    for (Map<String, String> next : entries) {
      Map<String, String> inner = new HashMap<>(entry);
      inner.putAll(next);
      nodes(section.nodes(), inner);
    }
  }

  private void line(Line line, Map<String, String> entry) {
    switch (line.kind()) {
      case HEAD, ROW -> row(line, entry);
      case GAP -> add(new Gap());
      case TITLE -> add(new Title(filled(line.text(), entry)));
      case HEADING -> add(new Heading(filled(line.text(), entry)));
      case ITEM -> add(new Item(filled(line.text(), entry)));
      case LEFT -> paragraphs(line, Align.LEFT, entry);
      case CENTRE -> paragraphs(line, Align.CENTRE, entry);
      case RIGHT -> paragraphs(line, Align.RIGHT, entry);
      case TEXT -> paragraphs(line, Align.INDENTED, entry);
    }
  }

  /** What somebody wrote in several lines becomes several paragraphs. */
  private void paragraphs(Line line, Align align, Map<String, String> entry) {
    for (String part : filled(line.text(), entry).split("\\R", -1)) {
      if (!part.isBlank()) {
        add(new Paragraph(part.strip(), align));
      }
    }
  }

  private void row(Line line, Map<String, String> entry) {
    boolean head = line.kind() == TemplateText.LineKind.HEAD;
    if (head) {
      endTable();
      headed = true;
    }
    rows.add(TemplateText.cells(line.text()).stream().map(cell -> filled(cell, entry)).toList());
  }

  private void add(Block block) {
    endTable();
    blocks.add(block);
  }

  private void endTable() {
    if (!rows.isEmpty()) {
      blocks.add(new Table(headed, rows));
    }
    rows.clear();
    headed = false;
  }

  private String filled(String text, Map<String, String> entry) {
    return Mark.replace(
        text,
        mark -> {
          String value =
              entry.getOrDefault(mark.name(), filling.texts().getOrDefault(mark.name(), ""));
          if (value.isEmpty() && !mark.optional()) {
            missing.add(mark.name());
          }
          return value.isEmpty() ? BLANK : value;
        });
  }
}
