package org.linli.grid.check;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.grid.topology.FindingKind;
import org.linli.grid.topology.Tolerance;

/**
 * A check of an area with all that lies below it.
 *
 * @param progress from 0 to 1
 * @param startedBy username
 */
public record BoundaryCheck(
    UUID id,
    Subject subject,
    Tolerance tolerance,
    State state,
    double progress,
    String startedBy,
    Instant createdAt,
    @Nullable Instant finishedAt,
    Outcome outcome) {

  /** How far it is. */
  public enum State {
    WAITING,
    RUNNING,
    DONE,
    FAILED
  }

  /**
   * What is checked.
   *
   * @param area code
   * @param path of the area
   * @param revision null where the published boundaries are checked
   */
  public record Subject(String area, String path, @Nullable OfRevision revision) {}

  /** What one version of a revision would leave. */
  public record OfRevision(UUID id, int version) {}

  /**
   * What came out.
   *
   * @param version of the published boundaries that was looked at; null until it is done
   * @param units how many areas and grids were checked
   * @param findings how many there are, kept or not
   * @param counts of those kept; empty in a list
   * @param failure why it failed, one of {@link Failure} by its name in contracts
   */
  public record Outcome(
      @Nullable Long version,
      @Nullable Integer units,
      @Nullable Integer findings,
      List<Count> counts,
      @Nullable String failure) {

    public Outcome {
      counts = List.copyOf(counts);
    }
  }

  /** How many findings of a kind there are. */
  public record Count(FindingKind kind, FindingKind.Severity severity, int count) {}

  /** Why a check failed. */
  public enum Failure {
    REVISION_CHANGED,
    REVISION_FAULTY,
    /** The area has ended, or would with the revision. */
    NO_UNITS,
    GAVE_UP,
    INTERNAL;

    /** Its name in contracts. */
    public String wireName() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }
}
