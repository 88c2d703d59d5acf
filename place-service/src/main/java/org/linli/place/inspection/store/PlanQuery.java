package org.linli.place.inspection.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.place.inspection.PlanFilter;

/** A list of plans as SQL. */
record PlanQuery(String sql, List<Object> values) {

  static PlanQuery of(PlanFilter filter, PlanFilter.@Nullable Place after, int limit) {
    Building building = new Building();
    building.and("path ^@ any (?)", (Object) filter.paths().toArray(String[]::new));
    when(building, filter);
    PlanFilter.More more = filter.more();
    building.andIf("premises_kind = ?", more.kind());
    if ("-".equals(more.assignee())) {
      building.and("assignee is null");
    } else {
      building.andIf("assignee = ?", more.assignee());
    }
    building.andIf("department = ?", more.department());
    building.andIf("campaign = ?", more.campaign());
    building.andIf("premises_id = ?", more.premises());
    if (after != null) {
      building.and("(due_on, id) > (?, ?)", after.due(), after.id());
    }
    building.values.add(limit);
    return new PlanQuery(
        "select * from inspection_plan where "
            + String.join(" and ", building.conditions)
            + " order by due_on, id limit ?",
        building.values);
  }

  private static void when(Building building, PlanFilter filter) {
    PlanFilter.When when = filter.when();
    if (when == null) {
      return;
    }
    PlanFilter.Days days = filter.days();
    switch (when) {
      case OPEN -> building.and("state = 'PLANNED'");
      case DUE_TODAY -> building.and("state = 'PLANNED' and due_on = ?", days.today());
      case SOON ->
          building.and(
              "state = 'PLANNED' and due_on > ? and due_on <= ?", days.today(), days.soon());
      case OVERDUE -> building.and("state = 'PLANNED' and due_on < ?", days.today());
      case DONE -> building.and("state = 'DONE'");
      case CANCELLED -> building.and("state = 'CANCELLED'");
    }
  }

  private static final class Building {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    void and(String condition, Object... more) {
      conditions.add(condition);
      values.addAll(List.of(more));
    }

    void andIf(String condition, @Nullable Object value) {
      if (value != null) {
        and(condition, value);
      }
    }
  }
}
