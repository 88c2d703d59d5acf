package org.linli.dispute.matter.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.matter.ListPlace;

/** Conditions of a list of matters and their values. */
final class Conditions {

  private final List<String> conditions = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  /**
   * The subtrees, as ranges, which an index can serve; row-level security asks its own question
   * besides. Of those handled by the viewer only, where asked for: they may lie anywhere.
   */
  void paths(List<String> paths, boolean handled) {
    if (handled) {
      conditions.add(
          "(d.county_code, d.id) in (select h.county_code, h.dispute_id from handled_matters() h)");
    }
    if (handled && paths.isEmpty()) {
      return;
    }
    List<String> ranges = new ArrayList<>();
    for (String path : paths) {
      ranges.add("(d.path >= ? and d.path < ?)");
      values.add(path);
      values.add(path.substring(0, path.length() - 1) + '0');
    }
    conditions.add(ranges.isEmpty() ? "false" : "(" + String.join(" or ", ranges) + ")");
  }

  void from(@Nullable Instant from) {
    if (from != null) {
      add("d.received_at >= ?", from);
    }
  }

  void to(@Nullable Instant to) {
    if (to != null) {
      add("d.received_at < ?", to);
    }
  }

  void anyOf(String column, Set<?> allowed) {
    if (!allowed.isEmpty()) {
      conditions.add(column + " = any(?)");
      values.add(allowed.stream().map(String::valueOf).toArray(String[]::new));
    }
  }

  void equal(String column, @Nullable String value) {
    if (value != null) {
      conditions.add(column + " = ?");
      values.add(value);
    }
  }

  void open(boolean wanted) {
    if (wanted) {
      conditions.add("d.status not in ('CLOSED', 'ARCHIVED', 'NOT_ACCEPTED')");
    }
  }

  void overdue(boolean wanted) {
    if (wanted) {
      conditions.add(
          """
          (d.county_code, d.id) in (
            select u.county_code, u.dispute_id from duty u where u.ended_at is null and u.due_at < now())""");
    }
  }

  /** Numbers that begin so; letters of a code may be written small. */
  void number(String beginning, Set<String> counties) {
    conditions.add("d.county_code = any(?) and d.number >= ? and d.number < ?");
    values.add(counties.toArray(String[]::new));
    values.add(beginning);
    values.add(beginning + '\uffff');
  }

  void oneOf(List<UUID> ids) {
    conditions.add("d.id = any(?)");
    values.add(ids.toArray(UUID[]::new));
  }

  void after(@Nullable ListPlace place) {
    if (place != null) {
      conditions.add("(d.received_at, d.id) < (?, ?)");
      values.add(MatterRows.at(place.receivedAt()));
      values.add(place.id());
    }
  }

  String sql() {
    return "where " + String.join(" and ", conditions);
  }

  List<Object> values(int limit) {
    List<Object> all = new ArrayList<>(values);
    all.add(limit);
    return all;
  }

  private void add(String condition, Instant instant) {
    conditions.add(condition);
    values.add(MatterRows.at(instant));
  }
}
