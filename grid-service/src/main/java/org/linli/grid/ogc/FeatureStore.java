package org.linli.grid.ogc;

import java.util.Optional;

/** Areas and grids as the viewer may see them. */
public interface FeatureStore {

  /** A page of the features asked for, those after a code; the empty text stands before all. */
  FeaturePage list(FeatureQuery query, String after, int limit);

  /** A feature in force now; empty also where the viewer may not see it. */
  Optional<FabricFeature> find(FeatureKind kind, String code);

  /** Empty where the viewer sees nothing. */
  Optional<Extent> extent(FeatureKind kind);
}
