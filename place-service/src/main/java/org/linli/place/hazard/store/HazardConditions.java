package org.linli.place.hazard.store;

import static org.linli.commons.store.Columns.at;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.place.hazard.HazardFilter;
import org.linli.place.hazard.HazardStore;

/** What a filter asks of the rows of {@code hazard h}. */
final class HazardConditions {

  /** Open, and not mended by its deadline; {@code :now} is the moment. */
  static final String OVERDUE =
      "(h.state not in ('CLOSED', 'NOT_A_HAZARD') and coalesce(h.rectified_at, :now) > h.due_at)";

  static final String SUPERVISED =
      "exists (select from hazard_supervision s where s.county_code = h.county_code and s.hazard_id = h.id and s.lifted_at is null)";

  private final StringBuilder where = new StringBuilder("h.path ^@ any (:paths)");
  private final Map<String, Object> values = new HashMap<>();

  HazardConditions(HazardFilter filter, Instant now, HazardStore.@Nullable Mark after) {
    values.put("paths", filter.paths().toArray(String[]::new));
    values.put("now", at(now));
    if (!filter.states().isEmpty()) {
      and("h.state = any (:states)", "states", names(filter.states()));
    }
    if (!filter.grades().isEmpty()) {
      and("h.grade = any (:grades)", "grades", names(filter.grades()));
    }
    if (!filter.kinds().isEmpty()) {
      and("h.kind = any (:kinds)", "kinds", filter.kinds().toArray(String[]::new));
    }
    is(OVERDUE, filter.overdue());
    is(SUPERVISED, filter.supervised());
    if (filter.mine() != null) {
      and("(h.responsible = :mine or h.reported_by = :mine)", "mine", filter.mine());
    }
    if (filter.department() != null) {
      and("h.department = :department", "department", filter.department());
    }
    if (filter.premises() != null) {
      and("h.premises = :premises", "premises", filter.premises());
    }
    if (filter.campaign() != null) {
      and("h.campaign = :campaign", "campaign", filter.campaign());
    }
    if (after != null) {
      and("(h.due_at, h.id) > (:afterDue, :afterId)", "afterDue", at(after.dueAt()));
      values.put("afterId", after.id());
    }
  }

  String where() {
    return where.toString();
  }

  Map<String, Object> values() {
    return values;
  }

  private void and(String condition, String name, Object value) {
    where.append(" and ").append(condition);
    values.put(name, value);
  }

  private void is(String condition, @Nullable Boolean wanted) {
    if (wanted != null) {
      where.append(wanted ? " and " : " and not ").append(condition);
    }
  }

  private static String[] names(Iterable<? extends Enum<?>> values) {
    List<String> names = new ArrayList<>();
    values.forEach(value -> names.add(value.name()));
    return names.toArray(String[]::new);
  }
}
