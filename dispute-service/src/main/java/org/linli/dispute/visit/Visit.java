package org.linli.dispute.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A return visit, as far as the area may know it.
 *
 * @param report null until it was made
 */
public record Visit(UUID id, LocalDate due, State state, @Nullable Report report) {

  /** What became of it. */
  public enum State {
    PLANNED,
    DONE,
    /** The file was opened again, or ended in a way that leaves nothing to visit. */
    DROPPED
  }

  /** How somebody came. */
  public enum How {
    IN_PERSON,
    TELEPHONE,
    VIDEO
  }

  /**
   * What was found.
   *
   * @param performed whether what was due by that day had been performed
   * @param holding whether what was agreed holds
   * @param by username
   */
  public record Report(LocalDate on, How how, boolean performed, boolean holding, String by) {}

  /** What is confidential of it. */
  public record Words(@Nullable String words, List<Content> content) {

    public Words {
      content = List.copyOf(content);
    }
  }

  /** Whether a party is content with how it stands. */
  public record Content(UUID party, boolean content) {}

  public static Visit planned(UUID id, LocalDate due) {
    return new Visit(id, due, State.PLANNED, null);
  }
}
