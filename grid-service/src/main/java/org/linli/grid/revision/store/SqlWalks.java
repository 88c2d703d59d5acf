package org.linli.grid.revision.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.store.Columns;
import org.linli.commons.store.ViewerTransactions;
import org.linli.grid.boundary.UnitType;
import org.linli.grid.revision.History;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * SQL that follows units from one day to another. They are followed as Linli: what went to an area
 * that the viewer does not see would else seem to have stayed where it left their sight.
 */
final class SqlWalks {

  private static final Access LINLI = Access.ofService("linli");

  private static final Comparator<History.Passing> IN_ORDER =
      Comparator.comparingLong(History.Passing::version)
          .thenComparing(History.Passing::former)
          .thenComparing(passing -> passing.later() == null ? "" : passing.later());

  private static final String PASSINGS =
      """
      select version, former_code, later_code, unit, share, matters from succession
      where since > :after and since <= :until and former_code = any (:codes)
      union all
      select s.until_version, s.code, null, s.unit, 0, null from unit_state s
      where s.valid_to > :after and s.valid_to <= :until and s.code = any (:codes)
        and (exists (select from area a where a.code = s.code and a.valid_to = s.valid_to)
          or exists (select from grid g where g.code = s.code and g.valid_to = s.valid_to))
        and not exists (select from unit_state n where n.code = s.code and n.id > s.id)
        and not exists (select from succession n
                        where n.version = s.until_version and n.former_code = s.code)
      """;

  private final ViewerTransactions transactions;

  SqlWalks(ViewerTransactions transactions) {
    this.transactions = transactions;
  }

  Optional<History.Walk> find(LocalDate from, LocalDate to, @Nullable String area) {
    List<String> formers = transactions.read(LINLI, jdbc -> formers(jdbc, from, to));
    List<String> starting =
        transactions.read(jdbc -> there(jdbc, from, area, formers)).orElse(null);
    if (starting == null) {
      return Optional.empty();
    }
    List<History.Passing> passings =
        transactions.read(LINLI, jdbc -> passings(jdbc, from, to, starting));
    Set<String> passed = new HashSet<>();
    Set<String> codes = new HashSet<>(starting);
    for (History.Passing passing : passings) {
      passed.add(passing.former());
      String later = passing.later();
      if (later != null) {
        codes.add(later);
      }
    }
    passed.retainAll(Set.copyOf(starting));
    return Optional.of(
        new History.Walk(passed, passings, transactions.read(jdbc -> known(jdbc, codes))));
  }

  private static List<String> formers(JdbcClient jdbc, LocalDate after, LocalDate until) {
    return jdbc.sql(
            """
            select former_code from succession where since > :after and since <= :until
            union
            select s.code from unit_state s where s.valid_to > :after and s.valid_to <= :until
            """)
        .param("after", after)
        .param("until", until)
        .query(String.class)
        .list();
  }

  /** All that passed of these, of what they passed to, and so on. */
  private static List<History.Passing> passings(
      JdbcClient jdbc, LocalDate after, LocalDate until, List<String> starting) {
    List<History.Passing> all = new ArrayList<>();
    Set<String> asked = new HashSet<>(starting);
    Collection<String> wanted = starting;
    while (!wanted.isEmpty()) {
      List<History.Passing> found =
          jdbc.sql(PASSINGS)
              .param("after", after)
              .param("until", until)
              .param("codes", wanted.toArray(String[]::new))
              .query(
                  (row, number) ->
                      new History.Passing(
                          row.getLong("version"),
                          Columns.text(row, "former_code"),
                          row.getString("later_code"),
                          UnitType.valueOf(Columns.text(row, "unit")),
                          row.getDouble("share"),
                          row.getObject("matters", Double.class)))
              .list();
      all.addAll(found);
      Set<String> next = new HashSet<>();
      for (History.Passing passing : found) {
        String later = passing.later();
        if (later != null && asked.add(later)) {
          next.add(later);
        }
      }
      wanted = next;
    }
    all.sort(IN_ORDER);
    return all;
  }

  /** Which of the codes the viewer saw on a day; empty where they see no such area on any day. */
  private static Optional<List<String>> there(
      JdbcClient jdbc, LocalDate day, @Nullable String area, List<String> codes) {
    List<String> paths = new ArrayList<>();
    if (area == null) {
      paths.add("/");
    } else {
      paths.addAll(
          jdbc.sql("select path from areas_on(:day) where code = :area")
              .param("day", day)
              .param("area", area)
              .query(String.class)
              .list());
      if (paths.isEmpty() && !wasEver(jdbc, area)) {
        return Optional.empty();
      }
    }
    return Optional.of(
        jdbc.sql(
                """
                select code from areas_on(:day) where code = any (:codes) and path ^@ any (:paths)
                union all
                select code from grids_on(:day) where code = any (:codes) and path ^@ any (:paths)
                """)
            .param("day", day)
            .param("codes", codes.toArray(String[]::new))
            .param("paths", paths.toArray(String[]::new))
            .query(String.class)
            .list());
  }

  private static boolean wasEver(JdbcClient jdbc, String area) {
    return jdbc.sql(
            """
            select exists (select from area where code = :code)
                or exists (select from unit_state where code = :code and unit = 'AREA')
            """)
        .param("code", area)
        .query(Boolean.class)
        .single();
  }

  /** Codes of what the viewer sees on some day, and of what shares ground with that. */
  private static Set<String> known(JdbcClient jdbc, Set<String> codes) {
    return new HashSet<>(
        jdbc.sql(
                """
                select code from area where code = any (:codes)
                union select code from grid where code = any (:codes)
                union select code from unit_state where code = any (:codes)
                union select later_code from succession where later_code = any (:codes)
                """)
            .param("codes", codes.toArray(String[]::new))
            .query(String.class)
            .list());
  }
}
