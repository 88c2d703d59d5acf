package org.linli.person.rights;

import java.time.Instant;
import java.util.Optional;

/** Erases one kind of record when its time has come; a bean of the feature that holds it. */
public interface RetentionTask {

  /** The rule of the setting {@code retention-schedule} that it executes. */
  String kind();

  /**
   * Erases or anonymises records whose event lies before a moment, oldest first, each in a
   * transaction of its own or all in one; as Linli itself ({@code Access.ofService("linli")}).
   *
   * @param before the event of the rule (such as the end of a case) must be earlier
   * @return how many; fewer than the limit where there are no more
   */
  int eraseDueBefore(Instant before, int limit);

  /** How many are due, with the event of the oldest. */
  Due due(Instant before);

  /** What has come due. */
  record Due(long count, Optional<Instant> oldest) {
    public static final Due NONE = new Due(0, Optional.empty());
  }
}
