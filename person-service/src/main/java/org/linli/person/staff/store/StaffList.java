package org.linli.person.staff.store;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.person.staff.Staff;
import org.linli.person.staff.StaffStore.Listed;
import org.linli.person.staff.StaffStore.Progress;
import org.linli.person.staff.StaffStore.Query;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A page of staff by username. Every filter can be answered from an index; what a page shows
 * besides is read for its rows alone.
 */
final class StaffList {

  private static final String IN_FORCE =
      "g.ended_at is null and g.since <= :now and (g.until is null or g.until > :now)";

  private StaffList() {}

  static List<Listed> read(JdbcClient jdbc, Query query, OffsetDateTime now) {
    Map<String, Object> values = new HashMap<>();
    List<String> conditions = new ArrayList<>();
    String q = query.q();
    if (q != null) {
      conditions.add("(s.username like :username or s.name like :name)");
      values.put("username", escaped(q.toLowerCase(java.util.Locale.ROOT)) + '%');
      values.put("name", escaped(q) + '%');
    }
    String path = query.path();
    if (path != null && path.length() > 1) {
      // '0' follows '/', which ends every path.
      conditions.add("s.path >= :path and s.path < :pathEnd");
      values.put("path", path);
      values.put("pathEnd", path.substring(0, path.length() - 1) + '0');
    }
    if (query.state() != null) {
      conditions.add("s.state = :state");
      values.put("state", query.state().name());
    }
    if (query.role() != null) {
      conditions.add(
          "s.id in (select g.staff from staff_grant g where g.role = :role and " + IN_FORCE + ")");
      values.put("role", query.role());
      values.put("now", now);
    }
    if (query.after() != null) {
      conditions.add("s.username > :after");
      values.put("after", query.after());
    }
    values.put("limit", query.limit());
    String where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
    List<Staff> page =
        jdbc.sql("select s.* from staff s " + where + " order by s.username limit :limit")
            .params(values)
            .query(StaffRows::staff)
            .list();
    return page.isEmpty() ? List.of() : completed(jdbc, page, now);
  }

  private static List<Listed> completed(JdbcClient jdbc, List<Staff> page, OffsetDateTime now) {
    UUID[] ids = page.stream().map(Staff::id).toArray(UUID[]::new);
    Map<UUID, List<String>> roles = new HashMap<>();
    jdbc.sql(
            "select distinct g.staff, g.role from staff_grant g where g.staff = any (:ids) and "
                + IN_FORCE
                + " order by g.role")
        .param("ids", ids)
        .param("now", now)
        .query(
            row -> {
              roles
                  .computeIfAbsent(row.getObject("staff", UUID.class), id -> new ArrayList<>())
                  .add(row.getString("role"));
            });
    Map<UUID, Progress> progress = new HashMap<>();
    jdbc.sql(
            "select staff, wanted > done or tries > 0 as behind, tries from provisioning where staff = any (:ids)")
        .param("ids", ids)
        .query(
            row -> {
              Progress how = row.getInt("tries") > 0 ? Progress.FAILED : Progress.PENDING;
              progress.put(
                  row.getObject("staff", UUID.class),
                  row.getBoolean("behind") ? how : Progress.DONE);
            });
    return page.stream()
        .map(
            staff ->
                new Listed(
                    staff,
                    roles.getOrDefault(staff.id(), List.of()),
                    progress.getOrDefault(staff.id(), Progress.PENDING)))
        .toList();
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
