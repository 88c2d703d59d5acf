package org.linli.grid.area;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.springframework.stereotype.Service;

/** Areas and grids of the viewer, page by page. What they cannot see is as if it were not there. */
@Service
public class AreaCatalogue {

  private final AreaStore store;

  AreaCatalogue(AreaStore store) {
    this.store = store;
  }

  /**
   * @throws ProblemException 404 where the viewer cannot see the parent asked for, 400 for a cursor
   *     of another list
   */
  public Page<AreaSummary> listAreas(AreaFilter filter, @Nullable String cursor, int limit) {
    String list = "areas " + filter;
    String after = Cursor.read(list, cursor);
    List<AreaSummary> found =
        store.listAreas(filter, after, limit + 1).orElseThrow(ProblemException::notFound);
    return page(list, found, limit, area -> area.name().code());
  }

  /**
   * @throws ProblemException 404 where the viewer cannot see it
   */
  public AreaFile getArea(String code, boolean withGeometry, @Nullable LocalDate at) {
    return store.findArea(code, withGeometry, at).orElseThrow(ProblemException::notFound);
  }

  /**
   * @throws ProblemException 404 where the viewer cannot see it
   */
  public GridFile getGrid(String code, boolean withGeometry, @Nullable LocalDate at) {
    return store.findGrid(code, withGeometry, at).orElseThrow(ProblemException::notFound);
  }

  /** The version that is published; asked before a list, the list is of it or of a newer one. */
  public long version() {
    return store.version();
  }

  /**
   * @throws ProblemException 404 where the viewer cannot see the area asked for, 400 for a cursor
   *     of another list
   */
  public Page<GridSummary> listGrids(
      @Nullable String area, @Nullable LocalDate at, @Nullable String cursor, int limit) {
    String list = "grids " + area + " " + at;
    String after = Cursor.read(list, cursor);
    List<GridSummary> found =
        store.listGrids(area, at, after, limit + 1).orElseThrow(ProblemException::notFound);
    return page(list, found, limit, grid -> grid.name().code());
  }

  private static <T> Page<T> page(String list, List<T> found, int limit, Function<T, String> code) {
    if (found.size() <= limit) {
      return new Page<>(found, null);
    }
    List<T> items = found.subList(0, limit);
    return new Page<>(items, Cursor.after(list, code.apply(items.getLast())));
  }
}
