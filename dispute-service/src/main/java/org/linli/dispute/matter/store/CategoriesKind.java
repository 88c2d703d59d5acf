package org.linli.dispute.matter.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.commons.settings.Faults;
import org.linli.commons.settings.Field;
import org.linli.commons.settings.Form;
import org.linli.commons.settings.SettingKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * The setting {@code categories}: names and order of the categories, and which of them are offered
 * for new matters. The table {@code dispute_category} follows within the publication; a new
 * category gets the next ordinal there, which it keeps for ever.
 */
final class CategoriesKind implements SettingKind<List<CategoriesKind.Entry>> {

  /** Ordinals have seven bits in the column view. */
  private static final int MOST = 128;

  private static final int RANK_STEP = 10;

  private final JdbcClient jdbc;

  record Entry(String code, String name, String nameEn, boolean active) {}

  CategoriesKind(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "categories";
  }

  @Override
  public Form form() {
    return Form.of(
        Field.list(
                "categories",
                1,
                MOST,
                Field.code("code"),
                Field.text("name", 20),
                Field.text("nameEn", 60),
                Field.bool("active"))
            .keyedBy("code")
            .kept());
  }

  @Override
  public List<Entry> read(JsonNode body) {
    List<Entry> entries = new ArrayList<>();
    for (JsonNode node : body.path("categories")) {
      entries.add(
          new Entry(
              node.path("code").asString(),
              node.path("name").asString(),
              node.path("nameEn").asString(),
              node.path("active").asBoolean()));
    }
    return List.copyOf(entries);
  }

  /** A category that came into the table by another way must stay too. */
  @Override
  public void check(List<Entry> entries, Faults faults) {
    Set<String> there = entries.stream().map(Entry::code).collect(Collectors.toSet());
    jdbc.sql("select code from dispute_category order by rank").query(String.class).list().stream()
        .filter(code -> !there.contains(code))
        .forEach(code -> faults.add("/categories", "setting-kept", code));
  }

  @Override
  public void published(List<Entry> entries) {
    int rank = 0;
    for (Entry entry : entries) {
      rank += RANK_STEP;
      jdbc.sql(
              """
              insert into dispute_category as c (code, ordinal, rank, name, name_en, active)
              values (:code, (select max(ordinal) + 1 from dispute_category), :rank, :name, :nameEn, :active)
              on conflict (code) do update
                set rank = excluded.rank, name = excluded.name, name_en = excluded.name_en, active = excluded.active
              """)
          .param("code", entry.code())
          .param("rank", rank)
          .param("name", entry.name())
          .param("nameEn", entry.nameEn())
          .param("active", entry.active())
          .update();
    }
  }
}
