package org.linli.person.workforce;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody wants corrected in their own record.
 *
 * @param answer null while it waits
 */
public record Correction(
    UUID id, Who who, Field field, String words, Instant askedAt, @Nullable Answer answer) {

  /** What is wrong. */
  public enum Field {
    NAME,
    AREA,
    POSITION,
    TEAM,
    QUALIFICATIONS,
    SPECIALITIES,
    LANGUAGES,
    TRAININGS
  }

  /** Who asked. */
  public record Who(String county, String username, String name, String path) {}

  /**
   * What was answered.
   *
   * @param words why not, or what was done
   */
  public record Answer(boolean corrected, @Nullable String words, Instant at, String by) {}
}
