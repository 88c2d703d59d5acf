package org.linli.place.checklist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Questions that belong together.
 *
 * @param department that answers them at a joint inspection; null for any
 */
public record ChecklistSection(
    String code, Bilingual title, @Nullable String department, List<ChecklistItem> items) {

  public ChecklistSection {
    items = List.copyOf(items);
  }
}
