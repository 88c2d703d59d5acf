package org.linli.commons.catalogue;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue says about a table.
 *
 * @param plain why nothing in it is personal; null where columns are told one by one
 * @param plainColumns why they are not personal, by name
 * @param personal by name
 */
public record CataloguedTable(
    String name,
    @Nullable String plain,
    Map<String, String> plainColumns,
    Map<String, PersonalField> personal) {

  public CataloguedTable {
    plainColumns = Map.copyOf(plainColumns);
    personal = new TreeMap<>(personal);
  }
}
