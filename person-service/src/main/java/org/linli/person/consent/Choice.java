package org.linli.person.consent;

import java.util.Set;

/**
 * One thing that a resident agrees to.
 *
 * @param purpose what for, a code of the notice
 * @param recipient who is told, a code of the notice
 */
public record Choice(String purpose, String recipient, Set<DataCategory> data) {

  public Choice {
    data = Set.copyOf(data);
  }

  /** Whether this covers what is to be released. */
  public boolean covers(String purpose, String recipient, Set<DataCategory> released) {
    return this.purpose.equals(purpose)
        && this.recipient.equals(recipient)
        && data.containsAll(released);
  }
}
