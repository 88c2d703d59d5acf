package org.linli.grid.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where somebody is missing, and who has too much in hand, on a day. */
public interface Staffing {

  /** Grids below these paths that lack an office, by code. */
  List<Vacancy> vacancies(
      List<String> paths, LocalDate on, @Nullable Office missing, String after, int limit);

  /** Accounts above a limit, by username. Only posts and grids below these paths count. */
  List<Overload> overload(
      List<String> paths,
      LocalDate on,
      Set<Office> offices,
      Overload.Limits limits,
      String after,
      int limit);
}
