package org.linli.person.workforce;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a certificate stands on a day. */
public enum CertificateState {
  NONE,
  VALID,
  EXPIRING,
  EXPIRED;

  /**
   * The state of a certificate.
   *
   * @param until the last day on which it is valid; null where it does not end
   * @param warnDays days before its end in which it counts as ending soon
   */
  public static CertificateState of(@Nullable LocalDate until, LocalDate on, int warnDays) {
    if (until == null || until.isAfter(on.plusDays(warnDays))) {
      return VALID;
    }
    return until.isBefore(on) ? EXPIRED : EXPIRING;
  }
}
