package org.linli.commons.importing;

import org.jspecify.annotations.Nullable;

/** What a value expression reads from: a row of a table, or the properties of a feature. */
public interface Cells {
  /** Row of the file (the header is row 1) or number of the feature (the first is 1). */
  long number();

  /** Text of a column or property without surrounding blanks; null where it is empty or absent. */
  @Nullable String get(String column);
}
