package org.linli.dispute.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.GridPlace;
import org.linli.dispute.matter.Milestone;
import org.linli.dispute.matter.Outcome;
import org.linli.dispute.matter.TriageLevel;

/**
 * A row that is fit to be stored.
 *
 * @param row number in the file
 * @param category code
 */
public record DisputeRow(
    long row,
    String sourceId,
    String category,
    @Nullable TriageLevel level,
    DisputeStatus status,
    Position position,
    GridPlace grid,
    Times times,
    File file) {

  /**
   * What a ledger says besides, as far as it has columns for it.
   *
   * @param unit code of the unit that handles it
   * @param words what was told; sealed before it is written anywhere
   * @param parties names, sealed like the words
   */
  public record File(
      @Nullable String unit,
      @Nullable Outcome outcome,
      @Nullable String summary,
      @Nullable String words,
      List<String> parties) {

    public static final File NONE = new File(null, null, null, null, List.of());

    public File {
      parties = List.copyOf(parties);
    }
  }

  /**
   * What the row tells of how far the matter came, and nothing beyond: no visit, no rating, no time
   * kept that no column speaks of.
   */
  public Set<Milestone> milestones() {
    EnumSet<Milestone> reached = EnumSet.noneOf(Milestone.class);
    switch (status) {
      case AGREED, CONFIRMATION_APPLIED, CONFIRMATION_REJECTED, PERFORMING ->
          reached.addAll(EnumSet.of(Milestone.MEDIATED, Milestone.AGREED));
      case CONFIRMED ->
          reached.addAll(
              EnumSet.of(Milestone.MEDIATED, Milestone.AGREED, Milestone.CONFIRMED_BY_COURT));
      case NOT_AGREED -> reached.add(Milestone.MEDIATED);
      case REOPENED -> reached.add(Milestone.REOPENED);
      case CLOSED, ARCHIVED -> {
        if (file.outcome() != Outcome.DUPLICATE) {
          reached.add(Milestone.CLOSED);
        }
        if (file.outcome() == Outcome.RESOLVED) {
          reached.add(Milestone.RESOLVED);
        }
      }
      case RECEIVED,
          ACCEPTED,
          NOT_ACCEPTED,
          TRIAGED,
          ASSIGNED,
          MEDIATING,
          WITHDRAWN,
          REFERRED,
          VISITED,
          SUSPENDED -> {}
    }
    return reached;
  }

  /** Degrees, EPSG:4490. */
  public record Position(double lon, double lat) {}

  /**
   * When it was received and closed.
   *
   * @param receivedOn the day of receipt in the deployment's time zone
   */
  public record Times(Instant received, LocalDate receivedOn, @Nullable Instant closed) {}
}
