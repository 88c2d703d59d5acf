package org.linli.commons.audit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.audit.AuditLimits;
import org.linli.commons.audit.AuditSubject;
import org.linli.commons.audit.UnusualReading;
import org.linli.commons.audit.UnusualRule;
import org.linli.commons.settings.Settings;
import org.linli.commons.store.ViewerTransactions;

/** What every service looks for. */
final class UsualRules {

  /** People in office, not clocks and not residents. */
  private static final String STAFF = "actor not in ('linli', 'resident')";

  private static final String IN_PERIOD =
      " from audit_entry where at >= ? and at < ? and (cast(? as text) is null or path ^@ ?) and "
          + STAFF;

  private static final String MANY_FILES =
      "select actor, cast(timezone(?, at) as date) as day, count(distinct subject_id) as times"
          + IN_PERIOD
          + """
           and action in ('READ', 'EXPORT') and subject_id is not null
          group by 1, 2 having count(distinct subject_id) >= ? order by 2 desc, 3 desc limit ?
          """;

  private static final String REFUSED =
      "select actor, cast(timezone(?, at) as date) as day, count(*) as times"
          + IN_PERIOD
          + """
           and action = 'REFUSED'
          group by 1, 2 having count(*) >= ? or bool_or(kind = 'FLOOD') order by 2 desc, 3 desc limit ?
          """;

  private static final String ONE_THING =
      "select actor, cast(timezone(?, at) as date) as day, count(*) as times, subject_kind, county_code, path, subject_id, label"
          + IN_PERIOD
          + " and %s group by 1, 2, 4, 5, 6, 7, 8 order by 2 desc, 3 desc limit ?";

  private static final String OUTSIDE =
      ONE_THING.formatted("action in ('READ', 'EXPORT') and detail like '%\"outside\":\"true\"%'");

  private static final String BREAK_GLASS =
      ONE_THING.formatted("(kind = 'BREAK_GLASS' or 'BREAK_GLASS' = any (field_groups))");

  private final ViewerTransactions transactions;
  private final Settings settings;
  private final AuditLimits.Kind kind;

  UsualRules(ViewerTransactions transactions, Settings settings, AuditLimits.Kind kind) {
    this.transactions = transactions;
    this.settings = settings;
    this.kind = kind;
  }

  List<UnusualReading> manyFiles(UnusualRule.Period period, int limit) {
    return counted("MANY_FILES", MANY_FILES, period, settings.current(kind).manyFiles(), limit);
  }

  List<UnusualReading> refused(UnusualRule.Period period, int limit) {
    return counted("REFUSED_CALLS", REFUSED, period, settings.current(kind).refusedCalls(), limit);
  }

  List<UnusualReading> outside(UnusualRule.Period period, int limit) {
    return ofOneThing("OUTSIDE_AREA", OUTSIDE, period, limit);
  }

  List<UnusualReading> breakGlass(UnusualRule.Period period, int limit) {
    return ofOneThing("BREAK_GLASS", BREAK_GLASS, period, limit);
  }

  private List<UnusualReading> counted(
      String rule, String sql, UnusualRule.Period period, int from, int limit) {
    List<@Nullable Object> values = values(period);
    values.add(from);
    values.add(limit);
    return transactions.read(
        jdbc ->
            jdbc.sql(sql).params(values).query((row, n) -> reading(rule, row, from, null)).list());
  }

  private List<UnusualReading> ofOneThing(
      String rule, String sql, UnusualRule.Period period, int limit) {
    List<@Nullable Object> values = values(period);
    values.add(limit);
    return transactions.read(
        jdbc ->
            jdbc.sql(sql)
                .params(values)
                .query((row, n) -> reading(rule, row, null, subject(row)))
                .list());
  }

  private static List<@Nullable Object> values(UnusualRule.Period period) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(period.zone().getId());
    values.add(period.from().atOffset(ZoneOffset.UTC));
    values.add(period.to().atOffset(ZoneOffset.UTC));
    values.add(period.path());
    values.add(period.path());
    return values;
  }

  private static UnusualReading reading(
      String rule, ResultSet row, @Nullable Integer from, @Nullable AuditSubject subject)
      throws SQLException {
    return new UnusualReading(
        rule,
        row.getString("actor"),
        row.getObject("day", LocalDate.class),
        row.getLong("times"),
        from,
        subject);
  }

  private static AuditSubject subject(ResultSet row) throws SQLException {
    return new AuditSubject(
        row.getString("subject_kind"),
        row.getString("county_code"),
        row.getString("path"),
        row.getObject("subject_id", UUID.class),
        row.getString("label"));
  }
}
