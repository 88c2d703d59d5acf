package org.linli.portal.report;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.AreaLevel;

/**
 * What a report asks.
 *
 * @param areaLevel of the area
 * @param campaign of a report about one
 * @param english whether the report is in English
 */
public record Question(
    String area,
    AreaLevel areaLevel,
    ReportPeriod period,
    Filters filters,
    @Nullable UUID campaign,
    boolean english) {

  /** Which disputes are counted; what is not given does not narrow. */
  public record Filters(List<String> categories, List<String> levels) {
    public Filters {
      categories = List.copyOf(categories);
      levels = List.copyOf(levels);
    }

    public boolean isNone() {
      return categories.isEmpty() && levels.isEmpty();
    }
  }
}
