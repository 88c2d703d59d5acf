package org.linli.portal.report;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a template may name. The meaning of each is the message {@code report.name.<name>}. */
public final class Names {

  /** How a view can be shown. */
  public enum Shape {
    TABLE,
    CHART,
    MAP;

    /** Its name in templates and contracts. */
    public String wireName() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * A figure.
   *
   * @param compared whether it is known of former periods too
   */
  public record Figure(Unit unit, boolean compared) {}

  /** What is said behind the name of a compared figure. */
  public static final List<String> COMPARISONS =
      List.of("previous", "change", "last-year", "change-last-year");

  /** Texts that every report has. */
  public static final List<String> TEXTS =
      List.of("area", "from", "until", "period", "made-on", "made-by");

  private static final Map<String, Figure> FIGURES = new LinkedHashMap<>();
  private static final Map<String, Set<Shape>> VIEWS = new LinkedHashMap<>();

  /** Texts of a section, which are missing where it is. */
  private static final List<String> SECTION_TEXTS = List.of("hot-spots.method", "campaign.title");

  static {
    figures(
        Unit.COUNT, true, "disputes.received", "disputes.red", "disputes.yellow", "disputes.blue");
    figures(
        Unit.SHARE,
        true,
        "disputes.accepted-in-time",
        "disputes.agreed",
        "disputes.resolved",
        "disputes.performed",
        "disputes.visited",
        "disputes.reopened",
        "disputes.satisfied",
        "disputes.deadline-kept");
    figures(Unit.COUNT, false, "promises.overdue", "hot-spots.hot", "hot-spots.cold");
    figures(
        Unit.COUNT,
        true,
        "inspections.due",
        "inspections.met",
        "inspections.done",
        "inspections.with-defects");
    figures(Unit.SHARE, true, "inspections.plan-met");
    figures(Unit.COUNT, true, "hazards.reported", "hazards.closed", "hazards.due");
    figures(Unit.SHARE, true, "hazards.in-time");
    figures(Unit.COUNT, false, "hazards.open", "hazards.overdue", "hazards.major");
    figures(Unit.SHARE, true, "patrols.coverage", "patrols.grids-visited");
    figures(Unit.COUNT, true, "patrols.hours", "patrols.visits");
    figures(
        Unit.COUNT,
        false,
        "campaign.planned",
        "campaign.done",
        "campaign.defects",
        "campaign.hazards",
        "campaign.hazards-closed",
        "campaign.tasks",
        "campaign.tasks-done");
    figures(Unit.SHARE, false, "campaign.plan-met");
    Set<Shape> tabled = EnumSet.of(Shape.TABLE, Shape.CHART);
    VIEWS.put("disputes.by-area", EnumSet.allOf(Shape.class));
    for (String view :
        List.of(
            "disputes.by-category",
            "disputes.by-level",
            "disputes.by-status",
            "disputes.by-outcome",
            "disputes.trend",
            "disputes.rates")) {
      VIEWS.put(view, tabled);
    }
    VIEWS.put("disputes.rates-by-area", EnumSet.of(Shape.TABLE));
    VIEWS.put("promises.by-unit", tabled);
    VIEWS.put("hot-spots.grids", EnumSet.of(Shape.MAP));
    for (String view :
        List.of("inspections.by-area", "hazards.by-area", "patrols.by-area", "campaign.by-area")) {
      VIEWS.put(view, EnumSet.allOf(Shape.class));
    }
  }

  private Names() {}

  /** All figures, by name. */
  public static Map<String, Figure> figures() {
    return java.util.Collections.unmodifiableMap(FIGURES);
  }

  /** All views, by name, with the shapes they can have. */
  public static Map<String, Set<Shape>> views() {
    return java.util.Collections.unmodifiableMap(VIEWS);
  }

  /** All texts. */
  public static List<String> texts() {
    return java.util.stream.Stream.concat(TEXTS.stream(), SECTION_TEXTS.stream()).toList();
  }

  /** Whether a template may name this in its text: a text, a figure, or what it was before. */
  public static boolean isWord(String name) {
    if (texts().contains(name) || FIGURES.containsKey(name)) {
      return true;
    }
    int cut = name.lastIndexOf('.');
    if (cut < 0 || !COMPARISONS.contains(name.substring(cut + 1))) {
      return false;
    }
    Figure figure = FIGURES.get(name.substring(0, cut));
    return figure != null && figure.compared();
  }

  /** Whether a view can be shown so. */
  public static boolean isView(Shape shape, String name) {
    return VIEWS.getOrDefault(name, Set.of()).contains(shape);
  }

  private static void figures(Unit unit, boolean compared, String... names) {
    for (String name : names) {
      FIGURES.put(name, new Figure(unit, compared));
    }
  }
}
