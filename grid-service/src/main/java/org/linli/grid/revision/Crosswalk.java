package org.linli.grid.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.linli.grid.boundary.UnitType;

/** Shares of ground followed through several publications. */
public final class Crosswalk {

  /** Smaller shares are rounding. */
  private static final double LEAST = 1e-9;

  private Crosswalk() {}

  /** A share of a unit of one day in a unit of a later day. */
  public record Line(String from, String to, UnitType unit, double share) {}

  /**
   * The lines by former code, the largest share first.
   *
   * @param passings in their order
   * @param starting codes that were there on the first day
   */
  public static List<Line> of(List<History.Passing> passings, Set<String> starting) {
    Map<String, Map<String, Double>> shares = new TreeMap<>();
    Map<String, UnitType> units = new HashMap<>();
    for (String code : starting) {
      shares.put(code, new HashMap<>(Map.of(code, 1.0)));
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
                .filter(entry -> entry.getValue() > LEAST)
                .map(
                    entry ->
                        new Line(
                            code,
                            entry.getKey(),
                            units.getOrDefault(code, UnitType.GRID),
                            Math.min(1, entry.getValue())))
                .sorted(
                    (a, b) ->
                        a.share() == b.share()
                            ? a.to().compareTo(b.to())
                            : Double.compare(b.share(), a.share()))
                .forEach(lines::add));
    return lines;
  }

  private static Map<String, Double> after(
      Map<String, Double> now, Map<String, List<History.Passing>> step) {
    Map<String, Double> next = new HashMap<>();
    now.forEach(
        (code, share) -> {
          List<History.Passing> passings = step.get(code);
          if (passings == null) {
            next.merge(code, share, Double::sum);
          } else {
            for (History.Passing passing : passings) {
              String later = passing.later();
              if (later != null) {
                next.merge(later, share * passing.share(), Double::sum);
              }
            }
          }
        });
    return next;
  }
}
