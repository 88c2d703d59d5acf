package org.linli.place.inspection.store;

import static org.linli.commons.store.Columns.at;
import static org.linli.commons.store.Columns.atOrNull;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.place.inspection.InspectionFilter;
import org.linli.place.inspection.InspectionStore;

/** A list of inspections as SQL. */
record InspectionQuery(String sql, List<Object> values) {

  static final String LISTED =
      """
      select i.*,
        (select count(*) from inspection_part p where p.county_code = i.county_code and p.inspection_id = i.id) as parts,
        (select count(*) from inspection_defect d where d.county_code = i.county_code and d.inspection_id = i.id) as defects
      from inspection i
      """;

  static InspectionQuery of(
      InspectionFilter filter, InspectionStore.@Nullable Place after, int limit) {
    List<String> conditions = new ArrayList<>(List.of("i.path ^@ any (?)"));
    List<Object> values = new ArrayList<>();
    values.add(filter.paths().toArray(String[]::new));
    and(
        conditions,
        values,
        "i.state = any (?)",
        filter.states().isEmpty()
            ? null
            : filter.states().stream().map(Enum::name).toArray(String[]::new));
    and(
        conditions,
        values,
        "i.result = ?",
        filter.result() == null ? null : filter.result().name());
    and(conditions, values, "i.premises_id = ?", filter.subject().premises());
    and(conditions, values, "i.campaign = ?", filter.subject().campaign());
    and(conditions, values, "i.premises_kind = ?", filter.subject().kind());
    and(conditions, values, "i.begun_at >= ?", atOrNull(filter.from()));
    and(conditions, values, "i.begun_at < ?", atOrNull(filter.until()));
    if (after != null) {
      conditions.add("(i.begun_at, i.id) < (?, ?)");
      values.add(at(after.begunAt()));
      values.add(after.id());
    }
    values.add(limit);
    return new InspectionQuery(
        LISTED
            + " where "
            + String.join(" and ", conditions)
            + " order by i.begun_at desc, i.id desc limit ?",
        values);
  }

  private static void and(
      List<String> conditions, List<Object> values, String condition, @Nullable Object value) {
    if (value != null) {
      conditions.add(condition);
      values.add(value);
    }
  }
}
