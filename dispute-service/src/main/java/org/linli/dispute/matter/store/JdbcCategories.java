package org.linli.dispute.matter.store;

import java.util.List;
import org.linli.commons.settings.SettingKind;
import org.linli.dispute.matter.Categories;
import org.linli.dispute.matter.Category;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The reference table of categories. */
@Configuration(proxyBeanMethods = false)
class JdbcCategories {

  @Bean
  Categories categories(JdbcClient jdbc) {
    return new Categories(() -> list(jdbc));
  }

  @Bean
  SettingKind<?> categoriesKind(JdbcClient jdbc) {
    return new CategoriesKind(jdbc);
  }

  private static List<Category> list(JdbcClient jdbc) {
    return jdbc.sql(
            "select code, ordinal, name, name_en, active from dispute_category order by rank")
        .query(
            (row, number) ->
                new Category(
                    row.getString(1),
                    row.getInt(2),
                    row.getString(3),
                    row.getString(4),
                    row.getBoolean(5)))
        .list();
  }
}
