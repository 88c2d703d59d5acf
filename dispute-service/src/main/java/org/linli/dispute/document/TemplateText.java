package org.linli.dispute.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The text of a template, taken apart. What a line is, its beginning says:
 *
 * <pre>
 * # title                ## heading           ordinary text, first line indented
 * ~ text, not indented   = centred            &gt; to the right
 * - entry of a list      _ an empty line      | cell | cell |    |= head | head |
 * {{#name}} … {{/name}}  for each entry of a list, or where there is such a value
 * {{^name}} … {{/name}}  where there is none
 * </pre>
 *
 * In a line, {@code {{name}}} stands for a value that must be there, {@code {{?name}}} for one in
 * whose place a blank to be filled by hand is left. Empty lines only part what is written.
 */
public record TemplateText(List<Node> nodes) {

  public TemplateText {
    nodes = List.copyOf(nodes);
  }

  /** A line or a section. */
  public sealed interface Node {}

  /** A line with its placeholders. */
  public record Line(LineKind kind, String text) implements Node {}

  /** Lines that stand there once an entry, or once or not at all. */
  public record Section(String name, boolean inverted, List<Node> nodes) implements Node {
    public Section {
      nodes = List.copyOf(nodes);
    }
  }

  /** What a line is. */
  public enum LineKind {
    TITLE("# "),
    HEADING("## "),
    LEFT("~ "),
    CENTRE("= "),
    RIGHT("> "),
    ITEM("- "),
    HEAD("|="),
    ROW("|"),
    GAP("_"),
    TEXT("");

    private final String mark;

    LineKind(String mark) {
      this.mark = mark;
    }

    static LineKind of(String line) {
      for (LineKind kind : values()) {
        boolean fits = kind == GAP ? line.equals(kind.mark) : line.startsWith(kind.mark);
        if (fits) {
          return kind;
        }
      }
      return TEXT;
    }

    String rest(String line) {
      return line.substring(mark.length()).strip();
    }
  }

  /**
   * A fault of a template.
   *
   * @param line from 1
   * @param code its text is the message {@code violation.<code>}
   */
  public record Fault(int line, String code, String word) {}

  /** The names that must have a value, wherever in the text. */
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    collect(nodes, names);
    return names;
  }

  private static void collect(List<Node> nodes, Set<String> names) {
    for (Node node : nodes) {
      switch (node) {
        case Section section -> {
          names.add(section.name());
          collect(section.nodes(), names);
        }
        case Line line -> Mark.in(line.text()).forEach(mark -> names.add(mark.name()));
      }
    }
  }

  /** An entry of the lines of a table. */
  static List<String> cells(String row) {
    String inner = row.endsWith("|") ? row.substring(0, row.length() - 1) : row;
    List<String> cells = new ArrayList<>();
    for (String cell : inner.split("\\|", -1)) {
      cells.add(cell.strip());
    }
    return cells;
  }
}
