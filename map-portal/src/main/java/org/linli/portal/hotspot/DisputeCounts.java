package org.linli.portal.hotspot;

import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.AreaLevel;

/** Where counts come from: always asked as the caller, so always cut to their rights. */
public interface DisputeCounts {

  /** Counts by grid. An area of null asks for all the caller has a right in. */
  DisclosedCounts byGrid(@Nullable String area, CountFilter filter);

  /** Counts by the areas of a level. */
  DisclosedCounts byArea(@Nullable String area, AreaLevel level, CountFilter filter);
}
