package org.linli.dispute.file;

import java.util.List;
import org.linli.dispute.matter.Matter;

/** The time line as it is read. */
public interface TimelineStore {

  /**
   * Oldest first.
   *
   * @param after version of the last entry of the page before; 0 for the first page
   * @param whole whether words are opened and persons named
   */
  List<TimelineEntry> list(Matter matter, int after, int limit, boolean whole);
}
