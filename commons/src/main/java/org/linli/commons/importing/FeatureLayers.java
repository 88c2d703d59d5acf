package org.linli.commons.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which layer of a file is meant. */
final class FeatureLayers {

  private FeatureLayers() {}

  /**
   * @param wanted null where nobody says it
   * @throws ImportRefused where there are several and none of them is named
   */
  static String choose(List<String> names, @Nullable String wanted) {
    if (names.isEmpty()) {
      throw ImportRefused.file("zip-nothing");
    }
    if (wanted == null && names.size() == 1) {
      return names.getFirst();
    }
    return names.stream()
        .filter(name -> name.equals(wanted))
        .findFirst()
        .orElseThrow(() -> ImportRefused.file("gpkg-layers", String.join(", ", names)));
  }
}
