package org.linli.place.retention;

import java.time.LocalDate;

/** Erases one kind of record; a bean of this type is run once a day. */
public interface RetentionTask {

  /** A stable name for the report: {@code PREMISES_CONTACT}. */
  String kind();

  /**
   * Erases some of what is due, in a transaction of its own as the service.
   *
   * @return how many; fewer than the limit when all are done
   */
  int erase(LocalDate today, int limit);
}
