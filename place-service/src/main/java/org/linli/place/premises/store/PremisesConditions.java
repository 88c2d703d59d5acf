package org.linli.place.premises.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.linli.place.premises.PremisesFilter;

/** Conditions on premises and their values. */
final class PremisesConditions {

  private final List<String> conditions = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  PremisesConditions(PremisesFilter filter) {
    add("p.path ^@ any (?)", (Object) filter.paths().toArray(String[]::new));
    add("p.state = ?", filter.state().name());
    if (!filter.kinds().isEmpty()) {
      add("p.kind = any (?)", (Object) filter.kinds().toArray(String[]::new));
    }
    if (!filter.importances().isEmpty()) {
      add(
          "p.importance = any (?)",
          (Object) filter.importances().stream().map(Enum::name).toArray(String[]::new));
    }
    if (filter.department() != null) {
      add("p.department = ?", filter.department());
    }
    if (filter.goods() != null) {
      add(filter.goods() ? "p.goods <> '[]'" : "p.goods = '[]'");
    }
    String words = filter.words();
    if (words != null) {
      String pattern = "%" + words.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
      add("(p.name ilike ? or p.number ilike ? or p.address ilike ?)", pattern, pattern, pattern);
    }
  }

  void add(String condition, Object... bound) {
    conditions.add(condition);
    values.addAll(Arrays.asList(bound));
  }

  String sql() {
    return " where " + String.join(" and ", conditions);
  }

  List<Object> values(Object... more) {
    List<Object> all = new ArrayList<>(values);
    all.addAll(Arrays.asList(more));
    return all;
  }
}
