package org.linli.portal.appraisal;

import java.util.EnumMap;
import java.util.Map;

/**
 * What was read for an area.
 *
 * @param readings by indicator; what is not there is not known
 */
public record AreaFigures(String areaCode, Map<Indicator, Reading> readings) {

  private static final Reading NOT_KNOWN = new Reading.Missing(Absence.NOT_KNOWN);

  public AreaFigures {
    readings = Map.copyOf(readings);
  }

  public Reading of(Indicator indicator) {
    return readings.getOrDefault(indicator, NOT_KNOWN);
  }

  /** The same with one reading in the place of another. */
  public AreaFigures with(Indicator indicator, Reading reading) {
    Map<Indicator, Reading> changed = new EnumMap<>(Indicator.class);
    changed.putAll(readings);
    changed.put(indicator, reading);
    return new AreaFigures(areaCode, changed);
  }
}
