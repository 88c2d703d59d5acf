package org.linli.dispute.matter.store;

import java.util.List;
import org.linli.dispute.matter.Category;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The reference table of categories. */
public final class JdbcCategories {

  private JdbcCategories() {}

  /** All of them in their order. */
  public static List<Category> list(JdbcClient jdbc) {
    return jdbc.sql("select code, ordinal, name, name_en from dispute_category order by rank")
        .query(
            (row, number) ->
                new Category(
                    row.getString(1), row.getInt(2), row.getString(3), row.getString(4)))
        .list();
  }
}
