package org.linli.dispute.mediation;

import java.time.Instant;

/**
 * One attempt to mediate.
 *
 * @param number from 1
 * @param by username
 */
public record Round(int number, Kind kind, Instant startedAt, String by) {

  /** Kinds of mediation: people's, administrative, judicial, of a trade. */
  public enum Kind {
    PEOPLES,
    ADMINISTRATIVE,
    JUDICIAL,
    TRADE
  }
}
