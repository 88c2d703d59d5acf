package org.linli.grid.post.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.commons.store.Columns;
import org.linli.commons.store.ViewerTransactions;
import org.linli.grid.post.Office;
import org.linli.grid.post.Overload;
import org.linli.grid.post.Staffing;
import org.linli.grid.post.Vacancy;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads as the viewer. What is held in a village is held in each of its grids. */
final class SqlStaffing implements Staffing {

  private static final String HELD_THAT_DAY =
      " not p.withdrawn and p.valid_from <= :on and (p.valid_until is null or p.valid_until >= :on)"
          + " ";

  /** Of grids as they were that day. */
  private static final String THERE_THAT_DAY = " g.path ^@ any (:paths::text[]) ";

  private final ViewerTransactions transactions;

  SqlStaffing(ViewerTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public List<Vacancy> vacancies(
      List<String> paths, LocalDate on, @Nullable Office missing, String after, int limit) {
    return transactions.read(
        jdbc ->
            jdbc.sql(
                    """
                    with served as materialized (
                      select distinct p.unit_code, p.office from post p where p.office <> 'VOLUNTEER' and %s)
                    select g.code, g.area_code, g.households, m.missing
                    from grids_on(:on) g, lateral (
                      select array_agg(o.office order by o.place) as missing
                      from unnest(array['LEADER', 'WORKER', 'LIAISON']) with ordinality as o (office, place)
                      where (o.office, g.code) not in (select s.office, s.unit_code from served s)
                        and (o.office, g.area_code) not in (select s.office, s.unit_code from served s)) as m
                    where %s and g.code > :after
                      and m.missing is not null and (:missing::text is null or :missing = any (m.missing))
                    order by g.code limit :limit
                    """
                        .formatted(HELD_THAT_DAY, THERE_THAT_DAY))
                .param("on", on)
                .param("paths", paths.toArray(String[]::new))
                .param("after", after)
                .param("missing", missing == null ? null : missing.name())
                .param("limit", limit)
                .query(SqlStaffing::vacancy)
                .list());
  }

  private static Vacancy vacancy(ResultSet row, int number) throws SQLException {
    return new Vacancy(
        Columns.text(row, "code"),
        Columns.text(row, "area_code"),
        row.getObject("households", Integer.class),
        Arrays.stream(texts(row, "missing")).map(Office::valueOf).toList());
  }

  @Override
  public List<Overload> overload(
      List<String> paths,
      LocalDate on,
      Set<Office> offices,
      Overload.Limits limits,
      String after,
      int limit) {
    return transactions.read(
        jdbc -> {
          Map<String, Row> rows = new LinkedHashMap<>();
          jdbc.sql(
                  """
                  with held as (
                    select p.account, p.unit_code from post p
                    where p.office = any (:offices::text[]) and p.account > :after and %1$s),
                  grids as (
                    select h.account, g.code, g.households from held h join grids_on(:on) g on g.code = h.unit_code where %2$s
                    union
                    select h.account, g.code, g.households from held h join grids_on(:on) g on g.area_code = h.unit_code where %2$s)
                  select account, count(*) as grids, coalesce(sum(households), 0) as households,
                    count(*) - count(households) as unknown
                  from grids group by account
                  having count(*) > :maxGrids or sum(households) > :maxHouseholds
                  order by account limit :limit
                  """
                      .formatted(HELD_THAT_DAY, THERE_THAT_DAY))
              .param("offices", names(offices))
              .param("on", on)
              .param("paths", paths.toArray(String[]::new))
              .param("after", after)
              .param("maxGrids", limits.grids())
              .param("maxHouseholds", limits.households())
              .param("limit", limit)
              .query(SqlStaffing::load)
              .list()
              .forEach(row -> rows.put(row.account(), row));
          addPosts(jdbc, rows, paths, on, offices);
          return rows.values().stream().map(Row::told).toList();
        });
  }

  private static void addPosts(
      JdbcClient jdbc,
      Map<String, Row> rows,
      List<String> paths,
      LocalDate on,
      Set<Office> offices) {
    jdbc.sql(
            """
            select p.account, p.unit_code, p.office from post p
            where p.account = any (:accounts::text[]) and p.office = any (:offices::text[])
              and p.path ^@ any (:paths::text[]) and %s
            order by p.unit_code, p.office
            """
                .formatted(HELD_THAT_DAY))
        .param("accounts", rows.keySet().toArray(String[]::new))
        .param("offices", names(offices))
        .param("paths", paths.toArray(String[]::new))
        .param("on", on)
        .query(
            row -> {
              Row of = rows.get(row.getString("account"));
              if (of != null) {
                of.held()
                    .add(
                        new Overload.Held(
                            Columns.text(row, "unit_code"),
                            Office.valueOf(Columns.text(row, "office"))));
              }
            });
  }

  /** An account while its posts are read. */
  private record Row(
      String account, int grids, long households, int unknown, List<Overload.Held> held) {
    Overload told() {
      return new Overload(account, grids, households, unknown, held);
    }
  }

  private static Row load(ResultSet row, int number) throws SQLException {
    return new Row(
        Columns.text(row, "account"),
        row.getInt("grids"),
        row.getLong("households"),
        row.getInt("unknown"),
        new ArrayList<>());
  }

  private static String[] names(Set<Office> offices) {
    return offices.stream().map(Enum::name).toArray(String[]::new);
  }

  private static String[] texts(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return (String[]) array.getArray();
  }
}
