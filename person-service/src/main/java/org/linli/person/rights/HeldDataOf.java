package org.linli.person.rights;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.linli.commons.audit.AuditSubject;
import org.linli.commons.problem.ProblemException;
import org.linli.person.ticket.Holder;
import org.linli.person.ticket.SubjectKind;

/** The features that hold data about people, by kind of record. */
public final class HeldDataOf {

  private final Supplier<List<HeldData>> features;

  public HeldDataOf(Supplier<List<HeldData>> features) {
    this.features = features;
  }

  /** Who holds records of a kind; empty where no feature does. */
  public Optional<HeldData> find(SubjectKind kind) {
    return features.get().stream().filter(feature -> feature.kind() == kind).findFirst();
  }

  /**
   * The record behind a number, in a transaction of Linli itself.
   *
   * @throws ProblemException 403 {@code ticket-proof} where it is gone
   */
  Subject require(Holder holder) {
    return find(holder.subjectKind())
        .flatMap(feature -> feature.find(holder.subject()))
        .orElseThrow(() -> ProblemException.forbidden("ticket-proof"));
  }

  /** The kind of record as the audit names it. */
  static AuditSubject audited(Subject subject) {
    String kind =
        switch (subject.kind()) {
          case SUPPORT -> "SUPPORT_CASE";
          case VOLUNTEER -> "VOLUNTEER";
          case PARTNER -> "PARTNER";
          case HOUSEHOLD -> "HOUSEHOLD";
        };
    return new AuditSubject(
        kind, subject.countyCode(), subject.path(), subject.id(), subject.label());
  }

  /** A request as the audit names it. */
  static AuditSubject audited(RightsRequest request) {
    Subject subject = request.subject();
    return new AuditSubject(
        "RIGHTS_REQUEST", subject.countyCode(), subject.path(), request.id(), request.label());
  }
}
