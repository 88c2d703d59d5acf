package org.linli.place.tiles;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;

/**
 * What of a layer is wanted: the values of query parameters by name, without those not given.
 *
 * @param values each with at least one
 */
public record LayerFilter(SortedMap<String, List<String>> values) {

  public static final LayerFilter NONE = new LayerFilter(new TreeMap<>());

  public LayerFilter {
    SortedMap<String, List<String>> copy = new TreeMap<>();
    values.forEach((name, given) -> copy.put(name, List.copyOf(given)));
    values = Collections.unmodifiableSortedMap(copy);
  }

  /** The values of a parameter; none where all is wanted. */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /**
   * The values of a parameter of which all must be known; none where all is wanted.
   *
   * @throws ProblemException 400 that names the parameter and the first value that is none
   */
  public List<String> all(String name, List<String> known) {
    for (String value : all(name)) {
      if (!known.contains(value)) {
        throw ProblemException.badField(name, "unknown-value", value);
      }
    }
    return all(name);
  }

  /** The values of a parameter, each a name of one of these. */
  public List<String> all(String name, Enum<?>[] known) {
    return all(name, List.of(known).stream().map(Enum::name).toList());
  }

  /** The first value of a parameter. */
  public @Nullable String one(String name) {
    List<String> given = all(name);
    return given.isEmpty() ? null : given.getFirst();
  }

  public boolean isTrue(String name) {
    return "true".equals(one(name));
  }
}
