package org.linli.person.rights;

import java.util.List;

/** What a feature holds about an account in office; a bean of each feature that does. */
@FunctionalInterface
public interface HeldAboutStaff {

  /** All that is held; empty where the account is not known. Opens its own transaction. */
  List<Held> describe(String username);
}
