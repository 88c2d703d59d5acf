package org.linli.place.need;

import java.time.LocalDate;
import java.util.List;

/** A feature that knows what is due; a bean of this type is asked. */
@FunctionalInterface
public interface NeedSource {

  /**
   * All that is due, as the viewer of the request may see it.
   *
   * @param today what is overdue is so on this day
   */
  List<Need> needs(LocalDate today);
}
