package org.linli.person.rights;

import java.util.Optional;
import org.linli.commons.catalogue.Words;

/**
 * What an account is in office, in words without a name: its role and its area or unit. A bean of
 * the feature that knows staff; without one, people are told that it was a member of staff.
 */
@FunctionalInterface
public interface Offices {
  Optional<Words> find(String username);
}
