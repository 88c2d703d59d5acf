package org.linli.portal.appraisal;

import java.util.Map;
import org.linli.commons.audit.Audit;
import org.linli.commons.audit.AuditSubject;

/** Writes down who took, published, appealed and decided. */
public final class AppraisalTrail {

  private static final String KIND = "APPRAISAL";

  private final Audit audit;

  public AppraisalTrail(Audit audit) {
    this.audit = audit;
  }

  void taken(Appraisal appraisal) {
    audit.event(
        "APPRAISAL_TAKEN",
        subject(appraisal),
        Map.of("revision", Integer.toString(appraisal.revision())));
  }

  void published(Appraisal appraisal) {
    audit.event(
        "APPRAISAL_PUBLISHED",
        subject(appraisal),
        Map.of("revision", Integer.toString(appraisal.revision())));
  }

  void appealed(Appraisal appraisal, Appeal appeal) {
    audit.event(
        "APPRAISAL_APPEALED",
        subject(appraisal),
        Map.of("area", appeal.area().code(), "indicator", appeal.indicator().name()));
  }

  void decided(Appraisal appraisal, Appeal appeal, Appeal.Decision decision) {
    audit.event(
        "APPRAISAL_DECIDED",
        subject(appraisal),
        Map.of(
            "area", appeal.area().code(),
            "indicator", appeal.indicator().name(),
            "outcome", decision.outcome().name(),
            "revision", Integer.toString(appraisal.revision())));
  }

  private static AuditSubject subject(Appraisal appraisal) {
    Appraisal.Where where = appraisal.where();
    return new AuditSubject(
        KIND,
        where.county(),
        where.path(),
        appraisal.id(),
        where.areaCode() + " " + appraisal.month());
  }
}
