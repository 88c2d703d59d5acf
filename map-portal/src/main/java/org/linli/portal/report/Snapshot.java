package org.linli.portal.report;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Figures as they were told to one person at one moment. Documents are made of this and of nothing
 * else, so the same again whenever they are made.
 *
 * @param texts by name
 * @param figures by name
 * @param views by name
 * @param silent sections whose service did not answer
 * @param rules how counts were disclosed; null where no disputes were asked for
 * @param fabricVersion of the boundaries
 */
public record Snapshot(
    Map<String, String> texts,
    Map<String, Compared> figures,
    Map<String, Dataset> views,
    List<Section> silent,
    @Nullable Rules rules,
    long fabricVersion) {

  public Snapshot {
    texts = Map.copyOf(texts);
    figures = Map.copyOf(figures);
    views = Map.copyOf(views);
    silent = List.copyOf(silent);
  }

  /**
   * How counts of disputes were disclosed.
   *
   * @param exact whether they are as they are, where they are told
   * @param threshold counts above zero and below it are withheld
   * @param minimum the smallest denominator that a rate is given for
   */
  public record Rules(boolean exact, int threshold, int minimum) {}

  /** Takes what sections tell. */
  public static final class Builder {
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, Compared> figures = new LinkedHashMap<>();
    private final Map<String, Dataset> views = new LinkedHashMap<>();
    private final Set<Section> silent = EnumSet.noneOf(Section.class);
    private @Nullable Rules rules;

    public void text(String name, String text) {
      texts.put(name, text);
    }

    public void figure(String name, Compared figure) {
      figures.put(name, figure);
    }

    public void view(String name, Dataset view) {
      views.put(name, view);
    }

    public void rules(Rules told) {
      rules = told;
    }

    void silent(Section section) {
      silent.add(section);
    }

    /** Half a section would be worse than none: its tables and its text would differ. */
    void forget(Section section) {
      texts.keySet().removeIf(name -> Section.of(name).filter(section::equals).isPresent());
      figures.keySet().removeIf(name -> Section.of(name).filter(section::equals).isPresent());
      views.keySet().removeIf(name -> Section.of(name).filter(section::equals).isPresent());
    }

    int silences() {
      return silent.size();
    }

    Snapshot build(long fabricVersion) {
      return new Snapshot(texts, figures, views, List.copyOf(silent), rules, fabricVersion);
    }
  }
}
