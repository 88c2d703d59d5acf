package org.linli.grid.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The grids of today that the viewer sees. */
public interface GridRegister {

  /**
   * What is looked for; null asks for all.
   *
   * @param words part of the name, or the beginning of the code
   */
  record Filter(
      List<String> paths, @Nullable String kind, @Nullable String words, LocalDate today) {
    public Filter {
      paths = List.copyOf(paths);
    }
  }

  /** By code, those after one. */
  List<RegisteredGrid> list(Filter filter, String after, int limit);

  Optional<RegisteredGrid.File> find(String code, LocalDate today);
}
