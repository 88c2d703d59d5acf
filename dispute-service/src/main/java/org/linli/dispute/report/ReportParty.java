package org.linli.dispute.report;

import org.jspecify.annotations.Nullable;

/**
 * Somebody a matter is between. Contact data stay in person-service.
 *
 * @param representative who speaks for them; null for nobody
 */
public record ReportParty(String name, Kind kind, @Nullable String representative) {

  /** What a party is. */
  public enum Kind {
    PERSON,
    ORGANISATION
  }

  public ReportParty {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a party without name");
    }
  }
}
