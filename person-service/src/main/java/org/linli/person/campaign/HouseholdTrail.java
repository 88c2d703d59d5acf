package org.linli.person.campaign;

import java.util.Set;
import org.linli.commons.audit.Audit;
import org.linli.commons.audit.AuditSubject;

/** Writes down who looked at a household or changed what is held on it. */
public final class HouseholdTrail {

  private static final Set<String> ALL = Set.of("NAME", "CONTACT", "WORDS", "NOTE");

  private final Audit audit;

  public HouseholdTrail(Audit audit) {
    this.audit = audit;
  }

  public void read(Household household) {
    audit.read(subject(household), ALL);
  }

  public void wrote(Household household) {
    audit.write(subject(household), ALL);
  }

  /** The letter or the card is taken away on paper. */
  public void printed(Household household) {
    audit.export(subject(household), ALL);
  }

  private static AuditSubject subject(Household household) {
    return new AuditSubject(
        "HOUSEHOLD",
        household.place().county(),
        household.place().path(),
        household.id(),
        household.number());
  }
}
