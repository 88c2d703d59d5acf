package org.linli.patrol.team;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's membership of a team, both days included.
 *
 * @param until null for open
 * @param appointedAt when they were entered, whatever day it counts from
 */
public record Member(
    UUID id,
    UUID team,
    String username,
    Capacity capacity,
    LocalDate from,
    @Nullable LocalDate until,
    Instant appointedAt) {

  public boolean isMemberOn(LocalDate day) {
    return !day.isBefore(from) && (until == null || !day.isAfter(until));
  }

  boolean meets(Member other) {
    return username.equals(other.username)
        && (until == null || !until.isBefore(other.from))
        && (other.until == null || !other.until.isBefore(from));
  }
}
