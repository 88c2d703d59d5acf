package org.linli.grid.ogc;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which features are asked for.
 *
 * @param box only those that touch it; null for all
 * @param period only those in force then; null for those in force now
 * @param equal property to the value it must have; only {@link FeatureKind#filters} are known
 */
public record FeatureQuery(
    FeatureKind kind, @Nullable Box box, @Nullable Period period, Map<String, String> equal) {

  public FeatureQuery {
    equal = Map.copyOf(equal);
    if (!kind.filters().containsAll(equal.keySet())) {
      throw new IllegalArgumentException("no such property: " + equal.keySet());
    }
  }
}
