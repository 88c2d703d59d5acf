package org.linli.grid.revision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.grid.boundary.UnitType;

/** Shares of ground and of matters followed through several publications. */
public final class Crosswalk {

  /** Smaller shares are rounding. */
  private static final double LEAST = 1e-9;

  /** Shares that differ by less than a rounding are equal, and go by their codes. */
  private static final Comparator<Line> LARGEST_FIRST =
      Comparator.<Line>comparingLong(line -> -Math.round(line.share() / LEAST))
          .thenComparing(Line::to);

  private Crosswalk() {}

  /**
   * A share of a unit of one day in a unit of a later day.
   *
   * @param matters share of its matters, in hundredths; null where it is not known of every step
   */
  public record Line(
      String from, String to, UnitType unit, double share, @Nullable Double matters) {}

  /** What of a unit lies in another after some publications. */
  private record Part(double share, @Nullable Double matters) {

    static final Part ALL = new Part(1, 1.0);

    Part passed(History.Passing passing) {
      Double next = passing.matters();
      return new Part(
          share * passing.share(), matters == null || next == null ? null : matters * next);
    }

    Part and(Part other) {
      return new Part(
          share + other.share,
          matters == null || other.matters == null ? null : matters + other.matters);
    }
  }

  /** The share of a unit that lies in units which the viewer is not told of. */
  public record Rest(String from, UnitType unit, double share) {}

  /**
   * Shares of units of the first day.
   *
   * @param lines what the viewer may be told, by former code, the largest share first
   * @param outside the rest, by former code; it says that there is more, and nothing of where
   */
  public record Told(List<Line> lines, List<Rest> outside) {}

  /** What of a walk the viewer may be told. */
  public static Told of(History.Walk walk) {
    List<Line> lines = new ArrayList<>();
    Map<String, Rest> outside = new TreeMap<>();
    for (Line line : of(walk.passings(), walk.starting())) {
      if (walk.known().contains(line.to())) {
        lines.add(line);
      } else {
        outside.merge(
            line.from(),
            new Rest(line.from(), line.unit(), line.share()),
            (one, other) ->
                new Rest(one.from(), one.unit(), Math.min(1, one.share() + other.share())));
      }
    }
    return new Told(lines, List.copyOf(outside.values()));
  }

  /**
   * The lines by former code, the largest share first.
   *
   * @param passings in their order
   * @param starting codes that were there on the first day
   */
  private static List<Line> of(List<History.Passing> passings, Set<String> starting) {
    Map<String, Map<String, Part>> shares = new TreeMap<>();
    Map<String, UnitType> units = new HashMap<>();
    for (String code : starting) {
      shares.put(code, new HashMap<>(Map.of(code, Part.ALL)));
    }
    int from = 0;
    while (from < passings.size()) {
      int to = from;
      long version = passings.get(from).version();
      Map<String, List<History.Passing>> step = new HashMap<>();
      while (to < passings.size() && passings.get(to).version() == version) {
        History.Passing passing = passings.get(to++);
        units.put(passing.former(), passing.unit());
        step.computeIfAbsent(passing.former(), former -> new ArrayList<>()).add(passing);
      }
      shares.replaceAll((code, now) -> after(now, step));
      from = to;
    }
    List<Line> lines = new ArrayList<>();
    shares.forEach(
        (code, now) ->
            now.entrySet().stream()
                .filter(entry -> entry.getValue().share() > LEAST)
                .map(
                    entry ->
                        new Line(
                            code,
                            entry.getKey(),
                            units.getOrDefault(code, UnitType.GRID),
                            Math.min(1, entry.getValue().share()),
                            hundredths(entry.getValue().matters())))
                .sorted(LARGEST_FIRST)
                .forEach(lines::add));
    return lines;
  }

  private static @Nullable Double hundredths(@Nullable Double share) {
    return share == null ? null : Math.min(1, Math.rint(share * 100) / 100);
  }

  private static Map<String, Part> after(
      Map<String, Part> now, Map<String, List<History.Passing>> step) {
    Map<String, Part> next = new HashMap<>();
    now.forEach(
        (code, part) -> {
          List<History.Passing> passings = step.get(code);
          if (passings == null) {
            next.merge(code, part, Part::and);
          } else {
            for (History.Passing passing : passings) {
              String later = passing.later();
              if (later != null) {
                next.merge(later, part.passed(passing), Part::and);
              }
            }
          }
        });
    return next;
  }
}
