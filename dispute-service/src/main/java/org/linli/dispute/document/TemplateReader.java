package org.linli.dispute.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.document.TemplateText.Fault;
import org.linli.dispute.document.TemplateText.Line;
import org.linli.dispute.document.TemplateText.LineKind;
import org.linli.dispute.document.TemplateText.Node;
import org.linli.dispute.document.TemplateText.Section;

/** Reads the text of a template and collects all that is wrong with it. */
public final class TemplateReader {

  private static final int DEEPEST = 4;

  private final Placeholders placeholders;
  private final List<Fault> faults = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private int number;

  private TemplateReader(Placeholders placeholders) {
    this.placeholders = placeholders;
  }

  /** A template with its faults; it can be filled where there are none. */
  public record Result(TemplateText text, List<Fault> faults) {
    public Result {
      faults = List.copyOf(faults);
    }
  }

  public static Result read(String body, Placeholders placeholders) {
    TemplateReader reader = new TemplateReader(placeholders);
    return new Result(reader.nodes(body), reader.faults);
  }

  /** A section whose end has not come yet. */
  private record Open(
      String name, boolean inverted, int line, @Nullable Placeholder list, List<Node> nodes) {}

  private TemplateText nodes(String body) {
    open.push(new Open("", false, 0, null, new ArrayList<>()));
    for (String raw : body.split("\n", -1)) {
      number++;
      String line = raw.strip();
      Matcher section = Mark.SECTION.matcher(line);
      if (section.matches()) {
        section(section.group(1).charAt(0), section.group(2));
      } else if (!line.isEmpty()) {
        line(line);
      }
    }
    while (open.size() > 1) {
      Open left = open.pop();
      faults.add(new Fault(left.line(), "template-section-open", left.name()));
    }
    return new TemplateText(open.pop().nodes());
  }

  private void line(String line) {
    LineKind kind = LineKind.of(line);
    String text = kind.rest(line);
    for (Mark mark : Mark.in(text)) {
      requireKnown(mark.name());
    }
    String rest = Mark.without(text);
    if (rest.contains("{{") || rest.contains("}}")) {
      faults.add(
          new Fault(number, "template-braces", rest.substring(Math.max(rest.indexOf("{{"), 0))));
    }
    top().nodes().add(new Line(kind, text));
  }

  private void section(char mark, String name) {
    if (mark != '/') {
      requireSection(name);
      if (open.size() > DEEPEST) {
        faults.add(new Fault(number, "template-too-deep", name));
      }
      Placeholder list =
          mark == '#' ? placeholders.find(name).filter(Placeholder::isList).orElse(null) : null;
      open.push(new Open(name, mark == '^', number, list, new ArrayList<>()));
      return;
    }
    if (open.size() == 1 || !top().name().equals(name)) {
      faults.add(new Fault(number, "template-section-end", name));
      return;
    }
    Open done = open.pop();
    top().nodes().add(new Section(done.name(), done.inverted(), done.nodes()));
  }

  private void requireSection(String name) {
    if (placeholders.find(name).isEmpty() && !isFieldHere(name)) {
      faults.add(new Fault(number, "template-placeholder", name));
    }
  }

  private void requireKnown(String name) {
    boolean text = placeholders.find(name).filter(known -> !known.isList()).isPresent();
    if (text || isFieldHere(name)) {
      return;
    }
    boolean list = placeholders.find(name).isPresent();
    faults.add(new Fault(number, list ? "template-list" : "template-placeholder", name));
  }

  private boolean isFieldHere(String name) {
    return open.stream()
        .map(Open::list)
        .anyMatch(
            list ->
                list != null
                    && (name.equals(Placeholders.INDEX) || list.fields().containsKey(name)));
  }

  private Open top() {
    return open.element();
  }
}
