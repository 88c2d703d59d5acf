package org.linli.portal.hotspot;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.fabric.Area;
import org.linli.commons.fabric.AreaLevel;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.problem.ProblemException;

/** Hot spots of what the caller may see. */
public final class HotSpotFinder {

  private final GridNeighbours neighbours;
  private final DisputeCounts disputes;

  public HotSpotFinder(GridNeighbours neighbours, DisputeCounts disputes) {
    this.neighbours = neighbours;
    this.disputes = disputes;
  }

  /**
   * A finding and the window that was counted.
   *
   * @param counted as disclosed to the caller
   */
  public record Finding(HotSpots hotSpots, DisclosedCounts counted) {}

  /**
   * Compares the grids of the study area.
   *
   * @param area code of an area or grid, or null for all the caller has a right in
   * @throws ProblemException 404 for an area the caller has no right in
   */
  public Finding overGrids(Access access, @Nullable String area, CountFilter filter) {
    GridNeighbours.Indexed indexed = neighbours.current();
    StudyArea study = StudyArea.ofGrids(indexed, prefixes(access, area, indexed.fabric()));
    DisclosedCounts counted = disputes.byGrid(area, filter);
    return find(area, filter, indexed.fabric(), study, counted);
  }

  /** Compares the areas of one level in the study area. */
  public Finding overAreas(
      Access access, @Nullable String area, AreaLevel level, CountFilter filter) {
    GridNeighbours.Indexed indexed = neighbours.current();
    StudyArea study = StudyArea.ofAreas(indexed, prefixes(access, area, indexed.fabric()), level);
    DisclosedCounts counted = disputes.byArea(area, level, filter);
    return find(area, filter, indexed.fabric(), study, counted);
  }

  private Finding find(
      @Nullable String area,
      CountFilter filter,
      Fabric fabric,
      StudyArea study,
      DisclosedCounts counted) {
    List<CellCount> counts =
        study.cells().stream()
            .map(cell -> new CellCount(cell.code(), counted.count(cell.code())))
            .toList();
    Map<String, OptionalLong> totals =
        totals(parentsOfWithheld(study, counts, fabric), area, filter);
    double[] assumed = Imputation.assume(study.cells(), counts, totals, counted.threshold());
    return new Finding(HotSpotAnalysis.analyse(counts, assumed, study.neighbours()), counted);
  }

  private static List<String> prefixes(Access access, @Nullable String area, Fabric fabric) {
    List<String> scopes = access.scopes(fabric);
    if (area == null) {
      return scopes;
    }
    String path = fabric.findPath(area);
    if (path == null || scopes.stream().noneMatch(path::startsWith)) {
      throw ProblemException.notFound();
    }
    return List.of(path);
  }

  /**
   * The areas directly above withheld cells, as far as all that lies below them is compared: of
   * another one's total a part would be nobody's here.
   */
  private static Set<Area> parentsOfWithheld(
      StudyArea study, List<CellCount> counts, Fabric fabric) {
    Map<String, Integer> compared = new HashMap<>();
    Set<String> withheld = new HashSet<>();
    for (int cell = 0; cell < counts.size(); cell++) {
      String parent = study.cells().get(cell).parentCode();
      if (parent != null) {
        compared.merge(parent, 1, Integer::sum);
        if (counts.get(cell).isWithheld()) {
          withheld.add(parent);
        }
      }
    }
    int[] children = new int[fabric.areas().size()];
    for (int parent : fabric.parents()) {
      if (parent >= 0) {
        children[parent]++;
      }
    }
    Set<Area> parents = new HashSet<>();
    for (String code : withheld) {
      OptionalInt ordinal = fabric.findArea(code);
      if (ordinal.isPresent() && compared.getOrDefault(code, 0) == children[ordinal.getAsInt()]) {
        parents.add(fabric.areas().get(ordinal.getAsInt()));
      }
    }
    return parents;
  }

  /** One question for each level the parents have, which is nearly always one. */
  private Map<String, OptionalLong> totals(
      Set<Area> parents, @Nullable String area, CountFilter filter) {
    Map<AreaLevel, DisclosedCounts> byLevel = new HashMap<>();
    Map<String, OptionalLong> totals = new HashMap<>();
    for (Area parent : parents) {
      DisclosedCounts counted =
          byLevel.computeIfAbsent(parent.level(), level -> disputes.byArea(area, level, filter));
      totals.put(parent.code(), counted.count(parent.code()));
    }
    return totals;
  }
}
