package org.linli.grid.ogc;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Areas and grids as the viewer may see them. */
public interface FeatureStore {

  /** A page of the features asked for, those after a code; the empty text stands before all. */
  FeaturePage list(FeatureQuery query, String after, int limit);

  /** A feature in force now; empty also where the viewer may not see it. */
  Optional<FabricFeature> find(FeatureKind kind, String code);

  /**
   * Hands over every feature in force, one at a time, by code.
   *
   * @param area only what lies in this area, itself included; null for all
   * @return false where the viewer sees no such area
   */
  boolean each(FeatureKind kind, @Nullable String area, Consumer<FabricFeature> reader);

  /** Empty where the viewer sees nothing. */
  Optional<Extent> extent(FeatureKind kind);
}
