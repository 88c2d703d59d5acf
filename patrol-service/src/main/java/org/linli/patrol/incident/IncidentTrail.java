package org.linli.patrol.incident;

import java.util.Set;
import org.linli.commons.audit.AuditSubject;

/** How the audit speaks of an incident. */
final class IncidentTrail {

  static final Set<String> FIELDS = Set.of("WORDS", "PLACE");
  static final Set<String> PHOTO = Set.of("PHOTO");

  private IncidentTrail() {}

  static AuditSubject subject(Incident incident) {
    return new AuditSubject(
        "INCIDENT", incident.place().county(), incident.place().path(), incident.id(), null);
  }
}
