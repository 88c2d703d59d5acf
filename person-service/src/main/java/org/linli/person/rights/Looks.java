package org.linli.person.rights;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who looked at a record, by the audit. Call it inside a transaction of Linli itself. */
public interface Looks {

  /**
   * A look.
   *
   * @param action READ, WRITE, EXPORT or EVENT
   * @param actor account, {@code resident} or {@code linli}; never shown to those it is about
   */
  record Look(
      Instant at,
      String actor,
      String action,
      String kind,
      List<String> fieldGroups,
      String purpose) {
    public Look {
      fieldGroups = List.copyOf(fieldGroups);
    }
  }

  /** Newest first. */
  List<Look> of(UUID subject, int limit);
}
