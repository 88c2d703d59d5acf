package org.linli.commons.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.linli.commons.catalogue.CataloguedTable;
import org.linli.commons.catalogue.FieldCatalogue;
import org.linli.commons.catalogue.PersonalField;
import org.linli.commons.importing.ForbiddenColumns;

/** Compares a migrated database with the catalogue of its fields. */
public final class FieldCatalogueRules {

  /** Tables of tools, and partitions, which have the columns of their parent. */
  private static final String COLUMNS =
      """
      select c.relname, a.attname
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relkind in ('r', 'p', 'm', 'f') and not c.relispartition
        and c.relname not in ('flyway_schema_history', 'spatial_ref_sys')
      order by c.relname, a.attnum
      """;

  private FieldCatalogueRules() {}

  /** All that is wrong; empty where database and catalogue say the same. */
  public static List<String> check(PostgisForTests.Database database, FieldCatalogue catalogue) {
    Map<String, Set<String>> tables = columns(database);
    List<String> faults = new ArrayList<>();
    tables.forEach((table, columns) -> table(table, columns, catalogue, faults));
    for (CataloguedTable table : catalogue.tables()) {
      Set<String> columns = tables.get(table.name());
      if (columns == null) {
        faults.add(table.name() + " is in the catalogue and not in the database");
        continue;
      }
      Set<String> told = new TreeSet<>(table.plainColumns().keySet());
      told.addAll(table.personal().keySet());
      told.removeAll(columns);
      told.forEach(
          column ->
              faults.add(
                  table.name() + '.' + column + " is in the catalogue and not in the database"));
    }
    return faults;
  }

  private static void table(
      String name, Set<String> columns, FieldCatalogue catalogue, List<String> faults) {
    CataloguedTable table = catalogue.findTable(name).orElse(null);
    for (String column : columns) {
      String where = name + '.' + column;
      if (ForbiddenColumns.forbidden(column)) {
        faults.add(where + " is a column that Linli never has");
      }
      PersonalField personal = table == null ? null : table.personal().get(column);
      boolean plain =
          table != null && (table.plain() != null || table.plainColumns().containsKey(column));
      if (personal == null && !plain) {
        faults.add(where + " is not in the catalogue");
      }
      if (personal != null && table.plainColumns().containsKey(column)) {
        faults.add(where + " is personal and not personal");
      }
      boolean isSealed = column.endsWith("_sealed");
      if (isSealed && personal == null) {
        faults.add(where + " is sealed, so it cannot be said not to be personal");
      }
      if (personal != null && personal.isSealed() != isSealed) {
        faults.add(where + (isSealed ? " is sealed, say so" : " is said to be sealed and is not"));
      }
    }
  }

  private static Map<String, Set<String>> columns(PostgisForTests.Database database) {
    Map<String, Set<String>> found = new TreeMap<>();
    try (Connection connection = database.asOwner().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(COLUMNS)) {
      while (rows.next()) {
        found.computeIfAbsent(rows.getString(1), t -> new LinkedHashSet<>()).add(rows.getString(2));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("reading the columns failed", e);
    }
    return found;
  }
}
