package org.linli.grid.ogc.web;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.AreaLevel;
import org.linli.commons.fabric.GridKind;
import org.linli.commons.paging.Cursors;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Violation;
import org.linli.grid.ogc.Box;
import org.linli.grid.ogc.FeatureKind;
import org.linli.grid.ogc.FeatureQuery;
import org.linli.grid.ogc.Period;
import org.linli.grid.ogc.ReferenceSystem;

/**
 * The parameters of a request for features, read; all that is wrong with them is told at once.
 *
 * @param after code that the page follows
 */
record Asked(FeatureQuery query, ReferenceSystem crs, String after, int limit) {

  /** More on a page than this is answered with this. */
  static final int MOST = 10_000;

  /**
   * The parameters as they come.
   *
   * @param equal property to the value asked for, null where it is not
   */
  record Given(
      Integer limit,
      @Nullable List<Double> bbox,
      String bboxCrs,
      @Nullable String datetime,
      String crs,
      @Nullable String cursor,
      Map<String, @Nullable String> equal) {}

  /**
   * @throws ProblemException 400 naming each parameter that is wrong
   */
  static Asked read(FeatureKind kind, Given given, ZoneId zone) {
    List<Violation> wrong = new ArrayList<>();
    ReferenceSystem crs = system("crs", given.crs(), wrong);
    ReferenceSystem boxCrs = system("bbox-crs", given.bboxCrs(), wrong);
    Map<String, String> equal = new LinkedHashMap<>();
    given
        .equal()
        .forEach(
            (name, value) -> {
              if (value != null) {
                equal.put(name, value);
              }
            });
    check("level", equal, value -> AreaLevel.find(value).isPresent(), wrong);
    check("kind", equal, value -> GridKind.find(value).isPresent(), wrong);
    List<Double> numbers = given.bbox();
    Box box =
        numbers == null ? null : tried("bbox", "ogc-bbox", wrong, () -> Box.of(numbers, boxCrs));
    String time = given.datetime();
    Period period =
        time == null
            ? null
            : tried("datetime", "ogc-datetime", wrong, () -> Period.parse(time, zone));
    if (!wrong.isEmpty()) {
      throw ProblemException.badRequest(wrong);
    }
    String after = given.cursor() == null ? "" : Cursors.number(given.cursor());
    return new Asked(
        new FeatureQuery(kind, box, period, equal), crs, after, Math.min(given.limit(), MOST));
  }

  /**
   * @throws ProblemException 400 where there is no such system here
   */
  static ReferenceSystem system(String uri) {
    List<Violation> wrong = new ArrayList<>();
    ReferenceSystem system = system("crs", uri, wrong);
    if (!wrong.isEmpty()) {
      throw ProblemException.badRequest(wrong);
    }
    return system;
  }

  private static ReferenceSystem system(String field, String uri, List<Violation> wrong) {
    return ReferenceSystem.find(uri)
        .orElseGet(
            () -> {
              wrong.add(Violation.ofField(field, "unknown-value", uri));
              return ReferenceSystem.CRS84;
            });
  }

  private static void check(
      String field, Map<String, String> equal, Predicate<String> known, List<Violation> wrong) {
    String value = equal.get(field);
    if (value != null && !known.test(value)) {
      wrong.add(Violation.ofField(field, "unknown-value", value));
    }
  }

  private static <T> @Nullable T tried(
      String field, String code, List<Violation> wrong, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException | DateTimeException e) {
      wrong.add(Violation.ofField(field, code));
      return null;
    }
  }
}
