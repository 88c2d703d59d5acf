package org.linli.person.workforce;

import java.util.List;
import java.util.function.Function;
import org.linli.commons.importing.ForbiddenColumns;
import org.linli.commons.settings.Faults;

/**
 * Keeps lists that an administrator edits from becoming a way to write traits of people on them
 * (SAFEGUARDS 2): no certificate, language or kind of work is named after one.
 */
public final class NamedForbidden {

  private NamedForbidden() {}

  /** Adds a fault for every entry that is named after what is never kept of people. */
  public static <T> void refuse(
      Faults faults, String pointer, List<T> entries, List<Function<T, String>> names) {
    for (int i = 0; i < entries.size(); i++) {
      for (Function<T, String> name : names) {
        if (ForbiddenColumns.forbidden(name.apply(entries.get(i)))) {
          faults.add(pointer + "/" + i, "forbidden-name");
          break;
        }
      }
    }
  }
}
