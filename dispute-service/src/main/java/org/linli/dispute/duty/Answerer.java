package org.linli.dispute.duty;

import org.jspecify.annotations.Nullable;

/**
 * Who owes something: a unit, or a person of it.
 *
 * @param unit code
 * @param username null where the unit as such owes it
 */
public record Answerer(@Nullable String unit, @Nullable String username) {

  public Answerer {
    if (unit == null && username == null) {
      throw new IllegalArgumentException("somebody must answer");
    }
  }

  public static Answerer unit(String code) {
    return new Answerer(code, null);
  }

  public static Answerer person(String username) {
    return new Answerer(null, username);
  }
}
