package org.linli.person.support;

import java.util.Set;
import java.util.stream.Collectors;
import org.linli.commons.audit.Audit;
import org.linli.commons.audit.AuditSubject;
import org.linli.person.consent.DataCategory;

/** Puts looks at cases and changes of them on record, before anything is answered. */
public record Looks(Audit audit) {

  /** All that is in a case but notes. */
  public static final Set<String> WHOLE =
      Set.of(
          "SUPPORT_IDENTITY",
          "SUPPORT_CONTACT",
          "SUPPORT_WORDS",
          "SUPPORT_PLAN",
          "SUPPORT_AID",
          "SUPPORT_CONSENT");

  private static final String PARTNER = "partner";

  /** The worker who is asking reads. */
  public void read(SupportCase one, Set<String> groups) {
    audit.read(subject(one), groups);
  }

  /** The worker who is asking takes a file along. */
  public void export(SupportCase one, Set<String> groups) {
    audit.export(subject(one), groups);
  }

  /** The resident reads with ticket and PIN. */
  public void readByResident(SupportCase one) {
    Audit.asActor(CaseChanges.RESIDENT, () -> audit.read(subject(one), WHOLE));
  }

  /** A partner reads with number and PIN; nothing but the end of it where no data are shown. */
  public void readByPartner(SupportCase one, Set<DataCategory> data) {
    Set<String> groups =
        data.isEmpty()
            ? Set.of("NOTHING")
            : data.stream().map(Looks::group).collect(Collectors.toSet());
    Audit.asActor(PARTNER, () -> audit.read(subject(one), groups));
  }

  /** Somebody changes a case. */
  void changed(SupportCase one, String event, String by) {
    Audit.asActor(by, () -> audit.write(event, subject(one), Set.of("SUPPORT_CASE")));
  }

  private static String group(DataCategory category) {
    return switch (category) {
      case NAME -> "SUPPORT_IDENTITY";
      case CONTACT -> "SUPPORT_CONTACT";
      case REQUEST -> "SUPPORT_WORDS";
      case PLAN, VISITS -> "SUPPORT_PLAN";
    };
  }

  private static AuditSubject subject(SupportCase one) {
    return new AuditSubject(
        "SUPPORT_CASE", one.county(), one.asked().path(), one.id(), one.number());
  }
}
