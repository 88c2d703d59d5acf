package org.linli.person.staff;

import java.util.Set;
import org.linli.commons.access.Access;
import org.linli.commons.access.Grant;
import org.linli.commons.access.Role;
import org.linli.commons.access.Viewer;

/** The service itself, where it acts for nobody: on the clock, for one's own account. */
public final class Clerk {

  private static final Set<Grant> GRANTS = Set.of(new Grant(Role.SERVICE, null));

  /** Under which it is written down. */
  public static final String NAME = "person-service";

  public static final Access ACCESS = new Access(new Viewer(NAME, NAME, GRANTS), GRANTS);

  private Clerk() {}
}
