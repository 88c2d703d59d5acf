package org.linli.portal.appraisal;

import org.jspecify.annotations.Nullable;

/**
 * One indicator of an area.
 *
 * @param absence why there is no value; null where there is one
 * @param value null where there is none
 * @param points null where there is no value
 */
public record Score(
    Indicator indicator,
    int weight,
    @Nullable Absence absence,
    @Nullable Value value,
    @Nullable Points points) {

  static Score missing(Scheme.Weighing weighing, Absence absence) {
    return new Score(weighing.indicator(), weighing.weight(), absence, null, null);
  }
}
