package org.linli.place.inspection;

import java.util.List;

/** How far the inspections of a campaign are. */
public record CampaignProgress(Counts total, List<AreaCounts> grids) {

  public CampaignProgress {
    grids = List.copyOf(grids);
  }

  /**
   * Counts of premises, never of people.
   *
   * @param planned without those struck off
   * @param done of these
   * @param overdue not done and past their day
   * @param withDefects of those done
   */
  public record Counts(int planned, int done, int overdue, int withDefects) {

    public static final Counts NONE = new Counts(0, 0, 0, 0);

    public Counts plus(Counts other) {
      return new Counts(
          planned + other.planned,
          done + other.done,
          overdue + other.overdue,
          withDefects + other.withDefects);
    }
  }

  /**
   * Counts of one grid, or of an area for what lies in no grid.
   *
   * @param path of it; those of an area are the sum of what starts with its path
   */
  public record AreaCounts(String path, Counts counts) {}

  /** The counts of an area. */
  public Counts below(String path) {
    return grids.stream()
        .filter(grid -> grid.path().startsWith(path))
        .map(AreaCounts::counts)
        .reduce(Counts.NONE, Counts::plus);
  }
}
