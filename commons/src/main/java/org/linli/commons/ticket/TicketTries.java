package org.linli.commons.ticket;

import java.time.Duration;
import java.time.Instant;

/** Counts tries of PINs; each call is a transaction of its own. */
public interface TicketTries {

  /**
   * Counts a try before it is made, so that tries at the same moment are all counted.
   *
   * @param subject what is counted: a number or an address, as a hash
   * @param allowed tries before the subject is locked
   * @param firstLock how long it is locked after them; each further try doubles it
   * @return whether it may be made
   */
  boolean mayTry(String subject, Instant now, int allowed, Duration firstLock);

  /** Forgets the tries of these subjects: one was right. */
  void forget(String... subjects);

  /** Removes challenges and tries that mean nothing any more. */
  int removeOld(Instant now);
}
