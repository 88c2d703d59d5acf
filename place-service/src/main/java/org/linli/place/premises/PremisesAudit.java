package org.linli.place.premises;

import java.util.Set;
import org.linli.commons.audit.Audit;
import org.linli.commons.audit.AuditSubject;
import org.linli.place.location.GridLocation;

/** Puts on record who read or changed whom a business wants called. */
public final class PremisesAudit {

  /** The group of the catalogue of fields. */
  static final Set<String> CONTACT = Set.of("PREMISES_CONTACT");

  private final Audit audit;

  public PremisesAudit(Audit audit) {
    this.audit = audit;
  }

  public void read(Premises premises) {
    audit.read(subject(premises), CONTACT);
  }

  public void wrote(Premises premises) {
    audit.write(subject(premises), CONTACT);
  }

  /** Of premises that have no number yet. */
  public void entering(GridLocation location) {
    audit.write(
        new AuditSubject("PREMISES", location.county(), location.path(), null, null), CONTACT);
  }

  /** Of a whole file. */
  public void imported(GridLocation location, String importId) {
    audit.write(
        "PREMISES_IMPORTED",
        new AuditSubject("PREMISES", location.county(), location.path(), null, importId),
        CONTACT);
  }

  private static AuditSubject subject(Premises premises) {
    GridLocation location = premises.site().location();
    return new AuditSubject(
        "PREMISES", location.county(), location.path(), premises.id(), premises.number());
  }
}
