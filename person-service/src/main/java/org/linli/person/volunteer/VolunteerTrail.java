package org.linli.person.volunteer;

import java.util.Set;
import org.linli.commons.audit.Audit;
import org.linli.commons.audit.AuditSubject;

/** Writes down who looked at a volunteer's data or changed them. */
public final class VolunteerTrail {

  private static final Set<String> NAME = Set.of("NAME");
  private static final Set<String> ALL = Set.of("NAME", "CONTACT", "WORDS");

  private final Audit audit;

  public VolunteerTrail(Audit audit) {
    this.audit = audit;
  }

  /** A page of names in an area. */
  public void listed(String county, String path, int count) {
    if (count > 0) {
      audit.read(new AuditSubject("VOLUNTEER_LIST", county, path, null, null), NAME);
    }
  }

  public void read(Volunteer volunteer) {
    audit.read(subject(volunteer), ALL);
  }

  public void wrote(Volunteer volunteer) {
    audit.write(subject(volunteer), ALL);
  }

  private static AuditSubject subject(Volunteer volunteer) {
    return new AuditSubject(
        "VOLUNTEER",
        volunteer.place().county(),
        volunteer.place().path(),
        volunteer.id(),
        volunteer.number());
  }
}
