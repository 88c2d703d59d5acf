package org.linli.dispute.file;

import java.util.Set;
import java.util.UUID;

/** Remembers in the audit who read what of a matter's sealed fields. */
public interface ReadLog {

  /** Under which kind matters are found in the audit. */
  String MATTER = "MATTER";

  /**
   * Writes down that the caller of the request being answered reads these. Call it before anything
   * is answered.
   *
   * @param fieldGroups such as NARRATIVE, PARTIES, SESSIONS
   */
  void record(String countyCode, UUID matter, Set<String> fieldGroups);

  /** As {@link #record}, for what leaves in a file. */
  void export(String countyCode, UUID matter, Set<String> fieldGroups);
}
