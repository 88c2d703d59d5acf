package org.linli.portal.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a template, taken apart. What a line is, its beginning says, as in the templates of
 * documents:
 *
 * <pre>
 * # title          ## heading          - entry of a list          text
 * [table disputes.by-area]   [chart disputes.trend]   [map disputes.by-area]
 * </pre>
 *
 * In a line {@code {{disputes.received}}} stands for a figure or a text ({@link Names}). Empty
 * lines only part what is written.
 */
public record TemplateText(List<Part> parts, List<Fault> faults) {

  private static final Pattern VIEW = Pattern.compile("\\[\\s*(\\w+)\\s+([a-z.-]+)\\s*]");
  private static final Pattern WORD = Pattern.compile("\\{\\{\\s*([a-z.-]+)\\s*}}");

  public TemplateText {
    parts = List.copyOf(parts);
    faults = List.copyOf(faults);
  }

  /** What a report consists of, from top to bottom. */
  public sealed interface Part {}

  public record Title(String text) implements Part {}

  public record Heading(String text) implements Part {}

  public record Item(String text) implements Part {}

  public record Text(String text) implements Part {}

  /** A table, a chart or a map. */
  public record View(Names.Shape shape, String name) implements Part {}

  /**
   * A fault.
   *
   * @param line from 1
   * @param code its text is the message {@code violation.<code>}
   */
  public record Fault(int line, String code, String word) {}

  /** Takes a text apart; what is faulty is left out and told. */
  public static TemplateText read(String body) {
    List<Part> parts = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    String[] lines = body.split("\\R", -1);
    for (int number = 1; number <= lines.length; number++) {
      String line = lines[number - 1].strip();
      if (line.isEmpty()) {
        continue;
      }
      if (line.startsWith("[")) {
        view(line, number, faults).ifPresent(parts::add);
      } else {
        words(line, number, faults);
        parts.add(worded(line));
      }
    }
    if (parts.stream().filter(Title.class::isInstance).count() != 1) {
      faults.add(new Fault(1, "report-title", ""));
    }
    return new TemplateText(parts, faults);
  }

  /** The text of a line with each name replaced. */
  public static String replace(String text, UnaryOperator<String> value) {
    return WORD.matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(value.apply(found.group(1))));
  }

  /** Sections that something in it needs. */
  public Set<Section> sections() {
    Set<Section> needed = EnumSet.noneOf(Section.class);
    for (Part part : parts) {
      switch (part) {
        case View view -> Section.of(view.name()).ifPresent(needed::add);
        case Title title -> collect(title.text(), needed);
        case Heading heading -> collect(heading.text(), needed);
        case Item item -> collect(item.text(), needed);
        case Text text -> collect(text.text(), needed);
      }
    }
    return needed;
  }

  /** Text of the title. */
  public String title() {
    return parts.stream()
        .filter(Title.class::isInstance)
        .map(part -> ((Title) part).text())
        .findFirst()
        .orElse("");
  }

  private static void collect(String text, Set<Section> needed) {
    WORD.matcher(text).results().forEach(word -> Section.of(word.group(1)).ifPresent(needed::add));
  }

  private static Part worded(String line) {
    if (line.startsWith("# ")) {
      return new Title(line.substring(2).strip());
    }
    if (line.startsWith("## ")) {
      return new Heading(line.substring(3).strip());
    }
    return line.startsWith("- ") ? new Item(line.substring(2).strip()) : new Text(line);
  }

  private static Optional<View> view(String line, int number, List<Fault> faults) {
    Matcher matcher = VIEW.matcher(line);
    if (matcher.matches()) {
      for (Names.Shape shape : Names.Shape.values()) {
        if (shape.wireName().equals(matcher.group(1).toLowerCase(Locale.ROOT))
            && Names.isView(shape, matcher.group(2))) {
          return Optional.of(new View(shape, matcher.group(2)));
        }
      }
    }
    faults.add(new Fault(number, "report-view", line));
    return Optional.empty();
  }

  private static void words(String line, int number, List<Fault> faults) {
    WORD.matcher(line)
        .results()
        .map(word -> word.group(1))
        .filter(word -> !Names.isWord(word))
        .forEach(word -> faults.add(new Fault(number, "report-word", word)));
    String rest = WORD.matcher(line).replaceAll("");
    if (rest.contains("{{") || rest.contains("}}")) {
      faults.add(new Fault(number, "report-braces", line));
    }
  }
}
