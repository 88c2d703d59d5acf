package org.linli.person.workforce.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.linli.person.workforce.CertificateState;
import org.linli.person.workforce.WorkforceFilter;
import org.linli.person.workforce.WorkforceStore;

/** Conditions on the workforce and their values. */
final class MemberConditions {

  private final List<String> conditions = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  MemberConditions(WorkforceFilter filter, WorkforceStore.Day day) {
    paths(filter.paths());
    if (filter.position() != null) {
      add("m.position = ?", filter.position().name());
    }
    if (filter.team() != null) {
      add("m.team = ?", filter.team());
    }
    if (filter.speciality() != null) {
      add("? = any(m.specialities)", filter.speciality());
    }
    if (filter.language() != null) {
      add("? = any(m.languages)", filter.language());
    }
    if (filter.certificate() != null) {
      certificate(filter.certificate(), day);
    }
  }

  /** Ranges, which the index serves; row security asks its own question besides. */
  private void paths(List<String> paths) {
    List<String> ranges = new ArrayList<>();
    for (String path : paths) {
      ranges.add("(m.path >= ? and m.path < ?)");
      values.add(path);
      values.add(after(path));
    }
    conditions.add(ranges.isEmpty() ? "false" : "(" + String.join(" or ", ranges) + ")");
  }

  /** The first text after all that begin with a path: 0 follows the slash that ends it. */
  static String after(String path) {
    return path.substring(0, path.length() - 1) + '0';
  }

  private void certificate(CertificateState state, WorkforceStore.Day day) {
    LocalDate on = day.on();
    LocalDate warned = on.plusDays(day.warnDays());
    switch (state) {
      case NONE -> add("m.certified_until is null");
      case EXPIRED -> add("m.certified_until < ?", on);
      case EXPIRING -> add("m.certified_until >= ? and m.certified_until <= ?", on, warned);
      case VALID -> add("m.certified_until > ?", warned);
    }
  }

  void add(String condition, Object... more) {
    conditions.add(condition);
    Collections.addAll(values, more);
  }

  String sql() {
    return " where " + String.join(" and ", conditions);
  }

  List<Object> values(int limit) {
    List<Object> all = new ArrayList<>(values);
    all.add(limit);
    return all;
  }
}
