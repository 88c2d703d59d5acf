package org.linli.commons.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that is wrong with one field of a request or one row of a file. */
public record Violation(
    @Nullable Long row, @Nullable String field, String code, List<Object> args) {
  public Violation {
    args = List.copyOf(args);
  }
}
