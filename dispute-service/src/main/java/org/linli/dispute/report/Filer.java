package org.linli.dispute.report;

import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;

/** Who files a report. */
public sealed interface Filer {

  /**
   * A member of staff, in their own areas.
   *
   * @param idempotencyKey null for none
   */
  record Staff(Access access, @Nullable String idempotencyKey) implements Filer {}

  /**
   * A resident, or a program acting for one, without an account. The caller has seen to it that
   * nobody files without end.
   */
  record Resident() implements Filer {}

  static Filer staff(Access access) {
    return new Staff(access, null);
  }

  static Filer resident() {
    return new Resident();
  }
}
