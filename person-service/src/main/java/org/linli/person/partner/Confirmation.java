package org.linli.person.partner;

import java.time.Instant;

/**
 * That the resident knows this very partner and what is asked of them, and lets them be told.
 *
 * @param by the account that put it on record; {@code resident} for the page
 */
public record Confirmation(Instant at, How how, String by) {

  /** How the resident said so. */
  public enum How {
    /** On the resident's own page. */
    PAGE,
    IN_PERSON,
    PHONE,
    WRITTEN
  }
}
