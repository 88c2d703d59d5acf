package org.linli.commons.audit;

import java.time.Instant;
import java.util.List;

/**
 * An entry as it is stored.
 *
 * @param seq place in the chain, from 1
 * @param kind name of the step or event, or the operation
 * @param detail a JSON object, letter by letter
 */
public record AuditEntry(
    long seq,
    Instant at,
    String actor,
    String action,
    String kind,
    AuditSubject subject,
    List<String> fieldGroups,
    String purpose,
    String origin,
    String detail) {

  public AuditEntry {
    fieldGroups = List.copyOf(fieldGroups);
  }
}
