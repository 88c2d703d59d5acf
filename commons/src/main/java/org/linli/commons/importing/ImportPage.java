package org.linli.commons.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some imports of an account, newest first.
 *
 * @param nextCursor asks for those that follow; null on the last page
 */
public record ImportPage(List<ImportJob> items, @Nullable String nextCursor) {
  public ImportPage {
    items = List.copyOf(items);
  }
}
