package org.linli.place.inspection;

import java.util.Set;
import org.linli.commons.audit.Audit;
import org.linli.commons.audit.AuditSubject;

/** Writes down who looked at the signature of a business, took it away or set it down. */
public final class InspectionTrail {

  private static final Set<String> SIGNATURE = Set.of("SIGNATURE");

  private final Audit audit;

  public InspectionTrail(Audit audit) {
    this.audit = audit;
  }

  public void read(Inspection inspection) {
    audit.read(subject(inspection), SIGNATURE);
  }

  public void wrote(Inspection inspection) {
    audit.write(subject(inspection), SIGNATURE);
  }

  /** The record is taken away on paper. */
  public void printed(Inspection inspection) {
    audit.export(subject(inspection), SIGNATURE);
  }

  private static AuditSubject subject(Inspection inspection) {
    InspectedPremises.Where where = inspection.premises().where();
    return new AuditSubject(
        "INSPECTION", where.county(), where.path(), inspection.id(), inspection.number());
  }
}
