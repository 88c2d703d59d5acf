package org.linli.commons.audit;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds reading that somebody should ask about. A bean of this type is asked whenever the list is
 * shown; its title is the message {@code audit.rule.<rule>}. It reads as the viewer of the request,
 * so that a data-protection officer sees what concerns their area.
 */
public interface UnusualRule {

  /** What it finds, at most that many. */
  List<UnusualReading> find(Period period, int limit);

  /**
   * Which days are looked at.
   *
   * @param zone in which days are counted
   * @param path subtree of the areas; null for all that the viewer may see
   */
  record Period(Instant from, Instant to, ZoneId zone, @Nullable String path) {}
}
