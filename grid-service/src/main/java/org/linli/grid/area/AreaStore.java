package org.linli.grid.area;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the database holds of areas and grids, as far as the viewer of the request may see it. */
public interface AreaStore {

  /** The version of the published boundaries. */
  long version();

  /**
   * Areas whose code comes after the one given, by code.
   *
   * @return empty where the filter names a parent that the viewer cannot see; an empty list where
   *     it was not there on the day
   */
  Optional<List<AreaSummary>> listAreas(AreaFilter filter, String after, int limit);

  Optional<AreaFile> findArea(String code, boolean withGeometry, @Nullable LocalDate at);

  Optional<GridFile> findGrid(String code, boolean withGeometry, @Nullable LocalDate at);

  /**
   * Grids whose code comes after the one given, by code.
   *
   * @param area only in it and below; null for all
   * @param at the day asked about; null for the present
   * @return empty where the viewer cannot see that area
   */
  Optional<List<GridSummary>> listGrids(
      @Nullable String area, @Nullable LocalDate at, String after, int limit);
}
