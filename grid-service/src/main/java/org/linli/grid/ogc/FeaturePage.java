package org.linli.grid.ogc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the features asked for, by code.
 *
 * @param matched how many there are on all pages
 * @param last code after which the next page begins; null on the last page
 */
public record FeaturePage(List<FabricFeature> features, long matched, @Nullable String last) {

  public FeaturePage {
    features = List.copyOf(features);
  }
}
