package org.linli.dispute.file;

import java.util.Set;
import java.util.UUID;

/** Remembers who read what of a matter's sealed fields. */
public interface ReadLog {

  /**
   * Writes down that the caller of the request being answered reads these. Call it before anything
   * is answered.
   *
   * @param fieldGroups such as NARRATIVE, PARTIES, SESSIONS
   */
  void record(String countyCode, UUID matter, Set<String> fieldGroups);
}
