package org.linli.commons.importing;

import java.util.Map;
import java.util.Set;

/** Names of the properties of features, whatever file they come from. */
final class FeatureNames {

  private FeatureNames() {}

  /**
   * Checks all names at once.
   *
   * @param found with the number of the first feature that has it
   * @param needed whether what the mapping reads must be there
   * @throws ImportRefused where some are forbidden, or neither read nor ignored, or read and not
   *     there
   */
  static void check(Map<String, Long> found, boolean needed, Mapping mapping) {
    ImportReport faults = new ImportReport();
    Set<String> read = mapping.columns();
    found.forEach(
        (name, feature) -> {
          String refusal = mapping.refusal(name);
          if (refusal != null) {
            faults.add(ImportReport.violation(feature, name, refusal, name));
          } else if (!read.contains(name) && !mapping.ignored().contains(name)) {
            faults.add(ImportReport.violation(feature, name, "unknown-property", name));
          }
        });
    if (needed) {
      read.stream()
          .filter(name -> !found.containsKey(name))
          .sorted()
          .forEach(name -> faults.addForFile(name, "property-missing", name));
    }
    if (faults.total() > 0) {
      throw new ImportRefused(faults.listed());
    }
  }
}
