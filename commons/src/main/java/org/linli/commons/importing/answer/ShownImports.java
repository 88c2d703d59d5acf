package org.linli.commons.importing.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code ImportJobPage} of {@code common.yaml}. */
public record ShownImports(List<ShownImport> items, @Nullable String nextCursor) {

  public ShownImports {
    items = List.copyOf(items);
  }
}
