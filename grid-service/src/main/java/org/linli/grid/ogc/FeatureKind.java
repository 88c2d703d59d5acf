package org.linli.grid.ogc;

import java.util.List;
import java.util.Locale;

/** A collection of features. Its name in lower case is its identifier. */
public enum FeatureKind {
  AREAS(List.of("code", "name", "level", "parent")),
  GRIDS(List.of("code", "name", "kind", "parent"));

  private final List<String> filters;

  FeatureKind(List<String> filters) {
    this.filters = filters;
  }

  /** How the collection is called in addresses. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The properties by which its features can be chosen. */
  public List<String> filters() {
    return filters;
  }
}
