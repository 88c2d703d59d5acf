package org.linli.dispute.whistle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Departments summoned to the spot in a matter.
 *
 * @param answerDueAt by when each must have answered
 * @param record null until they met
 * @param version grows with every step
 */
public record Whistle(
    UUID id,
    String countyCode,
    UUID matter,
    String number,
    String category,
    State state,
    Call call,
    Instant answerDueAt,
    List<Summoned> summoned,
    @Nullable OnTheSpot record,
    List<Task> tasks,
    int version) {

  public Whistle {
    summoned = List.copyOf(summoned);
    tasks = List.copyOf(tasks);
  }

  /** How far it is. */
  public enum State {
    CALLED,
    RECORDED,
    DONE
  }

  /** What a department answers. */
  public enum Answer {
    COMING,
    WRITTEN,
    REFUSED
  }

  /** Who calls whom where, and why. */
  public record Call(
      String fromUnit, String by, Instant at, String place, Instant meetAt, String reason) {}

  /**
   * A summoned department.
   *
   * @param part of the matter that names it
   * @param came null until the record says so
   */
  public record Summoned(String unit, UUID part, @Nullable Given answer, @Nullable Boolean came) {}

  /** An answer as it was given. */
  public record Given(Answer answer, Instant at, String by, @Nullable String words) {}

  /** What was done on the spot. */
  public record OnTheSpot(Instant heldAt, String by, String words) {}

  /**
   * Something a unit does after it.
   *
   * @param done null until it was
   */
  public record Task(UUID id, String what, String unit, LocalDate due, @Nullable Done done) {}

  /** That it was done. */
  public record Done(Instant at, String by, String words) {}
}
