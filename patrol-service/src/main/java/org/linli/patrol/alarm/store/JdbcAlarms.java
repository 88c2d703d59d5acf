package org.linli.patrol.alarm.store;

import static org.linli.commons.store.Columns.at;
import static org.linli.commons.store.Columns.atOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.commons.audit.Audit;
import org.linli.commons.sealing.Seal;
import org.linli.commons.store.ViewerTransactions;
import org.linli.patrol.alarm.Alarm;
import org.linli.patrol.alarm.AlarmStore;

final class JdbcAlarms implements AlarmStore {

  private static final String WORDS = "words";

  private static final String SELECT =
      """
      select a.*, t.name as team_name, t.coordinators from alarm a
        join team t on t.county_code = a.county_code and t.id = a.team_id
      """;

  private final ViewerTransactions transactions;
  private final Seal seal;

  JdbcAlarms(ViewerTransactions transactions, Seal seal) {
    this.transactions = transactions;
    this.seal = seal;
  }

  @Override
  public <T> T together(Supplier<T> work) {
    return transactions.write(jdbc -> work.get());
  }

  @Override
  public <T> T asLinli(Supplier<T> work) {
    return transactions.asService(Audit.LINLI, jdbc -> work.get());
  }

  @Override
  public UUID insert(Alarm alarm) {
    Alarm.Place place = alarm.place();
    return transactions.inside(
        jdbc -> {
          jdbc.sql(
                  """
                  insert into alarm (county_code, id, shift_id, team_id, area_code, path, raised_by, raised_at, state)
                  values (?, ?, ?, ?, ?, ?, ?, ?, 'RAISED')
                  on conflict (shift_id) where state <> 'CLOSED' do nothing
                  """)
              .params(
                  place.county(),
                  alarm.id(),
                  place.shift(),
                  place.team(),
                  place.area(),
                  place.path(),
                  alarm.raised().by(),
                  at(alarm.raised().at()))
              .update();
          return jdbc.sql("select id from alarm where shift_id = ? and state <> 'CLOSED'")
              .param(place.shift())
              .query(UUID.class)
              .single();
        });
  }

  @Override
  public Optional<Alarm> find(UUID id) {
    return one(SELECT + " where a.id = ?", id);
  }

  @Override
  public Optional<Alarm> lock(UUID id) {
    return one(SELECT + " where a.id = ? for update of a", id);
  }

  private Optional<Alarm> one(String sql, UUID id) {
    return transactions.inside(
        jdbc -> jdbc.sql(sql).param(id).query((row, n) -> alarm(row)).optional());
  }

  @Override
  public List<Alarm> list(List<String> paths, boolean open, int limit) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    SELECT
                        + """
                           where a.path ^@ any (?) and (not ? or a.state <> 'CLOSED')
                          order by a.state = 'CLOSED', a.raised_at desc, a.id limit ?
                          """)
                .params(paths.toArray(String[]::new), open, limit)
                .query((row, n) -> alarm(row))
                .list());
  }

  @Override
  public void save(Alarm alarm) {
    Alarm.Act acknowledged = alarm.acknowledged();
    Alarm.Closed closed = alarm.closed();
    String words = closed == null ? null : closed.words();
    byte[] kept =
        words == null ? null : seal.seal(alarm.place().county(), alarm.id(), WORDS, words);
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    update alarm set state = :state, escalated_at = :escalated, acknowledged_by = :ackBy,
                      acknowledged_at = :ackAt, closed_by = :closedBy, closed_at = :closedAt, outcome = :outcome,
                      words_sealed = :words
                    where county_code = :county and id = :id
                    """)
                .param("state", alarm.state().name())
                .param("escalated", atOrNull(alarm.escalatedAt()))
                .param("ackBy", acknowledged == null ? null : acknowledged.by())
                .param("ackAt", acknowledged == null ? null : at(acknowledged.at()))
                .param("closedBy", closed == null ? null : closed.act().by())
                .param("closedAt", closed == null ? null : at(closed.act().at()))
                .param("outcome", closed == null ? null : closed.outcome().name())
                .param("words", kept)
                .param("county", alarm.place().county())
                .param("id", alarm.id())
                .update());
  }

  @Override
  public void knock(Alarm alarm) {
    transactions.inside(
        jdbc -> {
          for (String ear : alarm.ears()) {
            jdbc.sql("select count(pg_notify('alarm', ?))").param(ear).query().singleRow();
          }
          return alarm;
        });
  }

  @Override
  public List<Alarm> unheard(Instant raisedBefore, int limit) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    SELECT
                        + """
                           where a.state = 'RAISED' and a.escalated_at is null and a.raised_at <= ?
                          order by a.raised_at limit ? for update of a skip locked
                          """)
                .params(at(raisedBefore), limit)
                .query((row, n) -> alarm(row))
                .list());
  }

  @Override
  public int erase(Instant closedBefore, int limit) {
    return transactions.inside(
        jdbc -> {
          List<Owner> due =
              jdbc.sql(
                      """
                      select county_code, id from alarm where words_sealed is not null and closed_at < ?
                      order by closed_at limit ? for update skip locked
                      """)
                  .params(at(closedBefore), limit)
                  .query((row, n) -> new Owner(row.getString(1), row.getObject(2, UUID.class)))
                  .list();
          for (Owner one : due) {
            seal.destroy(one.county(), one.id());
            jdbc.sql("update alarm set words_sealed = null where county_code = ? and id = ?")
                .params(one.county(), one.id())
                .update();
          }
          return due.size();
        });
  }

  private record Owner(String county, UUID id) {}

  private Alarm alarm(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    String county = row.getString("county_code");
    String outcome = row.getString("outcome");
    Alarm.Act closed = act(row, "closed");
    return new Alarm(
        id,
        new Alarm.Place(
            row.getObject("shift_id", UUID.class),
            row.getObject("team_id", UUID.class),
            row.getString("team_name"),
            List.of((String[]) row.getArray("coordinators").getArray()),
            county,
            row.getString("area_code"),
            row.getString("path")),
        Objects.requireNonNull(act(row, "raised")),
        atOrNull(row, "escalated_at"),
        act(row, "acknowledged"),
        closed == null
            ? null
            : new Alarm.Closed(
                closed,
                Alarm.Outcome.valueOf(outcome),
                seal.openOrNull(county, id, WORDS, row.getBytes("words_sealed"))));
  }

  private static Alarm.@Nullable Act act(ResultSet row, String what) throws SQLException {
    Instant at = atOrNull(row, what + "_at");
    return at == null ? null : new Alarm.Act(row.getString(what + "_by"), at);
  }
}
