package org.linli.patrol.rota.store;

import static org.linli.commons.store.Columns.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.store.ViewerTransactions;
import org.linli.patrol.rota.Absence;
import org.linli.patrol.rota.AbsenceStore;

final class JdbcAbsences implements AbsenceStore {

  /** Row security leaves of the touched shifts those that the reader may see. */
  private static final String SELECT =
      """
      select a.*, array(select s.id from shift s where s.username = a.username and s.state = 'PLANNED'
          and s.begins_at < a.ends_at and s.plan_until > a.starts_at order by s.begins_at) as touched
      from absence a
      """;

  private final ViewerTransactions transactions;
  private final OnceById once;

  JdbcAbsences(ViewerTransactions transactions, OnceById once) {
    this.transactions = transactions;
    this.once = once;
  }

  @Override
  public UUID insert(Absence absence, Instant at, @Nullable String key) {
    return once.make(
        key,
        "absence " + absence.from() + absence.until(),
        () ->
            transactions.inside(
                jdbc -> {
                  jdbc.sql(
                          """
                          insert into absence (id, username, starts_at, ends_at, entered_at) values (?, ?, ?, ?, ?)
                          """)
                      .params(
                          absence.id(),
                          absence.username(),
                          at(absence.from()),
                          at(absence.until()),
                          at(at))
                      .update();
                  return absence.id();
                }));
  }

  @Override
  public Optional<Absence> find(UUID id) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(SELECT + " where a.id = ?").param(id).query(JdbcAbsences::absence).optional());
  }

  @Override
  public List<Absence> of(String username, Instant now) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(SELECT + " where a.username = ? and a.ends_at > ? order by a.starts_at")
                .params(username, at(now))
                .query(JdbcAbsences::absence)
                .list());
  }

  @Override
  public List<Absence> ofTeam(UUID team, Instant now) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    SELECT
                        + """
                           where a.ends_at > ? and a.username in (select m.username from team_member m where m.team_id = ?)
                          order by a.starts_at
                          """)
                .params(at(now), team)
                .query(JdbcAbsences::absence)
                .list());
  }

  @Override
  public void remove(UUID id) {
    transactions.inside(jdbc -> jdbc.sql("delete from absence where id = ?").param(id).update());
  }

  @Override
  public int deleteEndedBefore(Instant before) {
    return transactions.inside(
        jdbc -> jdbc.sql("delete from absence where ends_at < ?").param(at(before)).update());
  }

  private static Absence absence(ResultSet row, int number) throws SQLException {
    return new Absence(
        row.getObject("id", UUID.class),
        row.getString("username"),
        at(row, "starts_at"),
        at(row, "ends_at"),
        List.of((UUID[]) row.getArray("touched").getArray()));
  }
}
