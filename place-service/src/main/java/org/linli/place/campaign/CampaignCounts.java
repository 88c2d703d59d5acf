package org.linli.place.campaign;

import java.time.Instant;
import java.util.List;

/** How far a campaign is, by area. */
public record CampaignCounts(Instant at, Counts total, List<AreaCounts> areas) {

  public CampaignCounts {
    areas = List.copyOf(areas);
  }

  /**
   * Counts of premises, inspections, hazards and tasks.
   *
   * @param defects inspections that found some
   */
  public record Counts(
      long premises,
      long planned,
      long done,
      long defects,
      long hazards,
      long hazardsClosed,
      long tasks,
      long tasksDone) {

    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0);

    /** The same with these tasks instead. */
    Counts withTasks(List<SpecialCampaign.Task> those) {
      return new Counts(
          premises,
          planned,
          done,
          defects,
          hazards,
          hazardsClosed,
          those.size(),
          those.stream().filter(task -> task.done() != null).count());
    }

    /** Of two areas that do not overlap. */
    public Counts plus(Counts other) {
      return new Counts(
          premises + other.premises,
          planned + other.planned,
          done + other.done,
          defects + other.defects,
          hazards + other.hazards,
          hazardsClosed + other.hazardsClosed,
          tasks + other.tasks,
          tasksDone + other.tasksDone);
    }
  }

  /** Counts of an area. */
  public record AreaCounts(String areaCode, String path, Counts counts) {}
}
