package org.linli.person.workforce;

import java.util.Optional;

/** The accounts of staff, as far as their service needs them. */
public interface Colleagues {

  /**
   * An account.
   *
   * @param path of the home area
   * @param serving whether the account is in use
   */
  record Colleague(String username, String name, String homeArea, String path, boolean serving) {}

  Optional<Colleague> find(String username);
}
