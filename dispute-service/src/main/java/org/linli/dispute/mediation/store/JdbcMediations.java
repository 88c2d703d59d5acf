package org.linli.dispute.mediation.store;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.mediation.Ending;
import org.linli.dispute.mediation.FailedMediations;
import org.linli.dispute.mediation.MediationStore;
import org.linli.dispute.mediation.Pause;
import org.linli.dispute.mediation.Round;
import org.linli.dispute.mediation.Session;
import org.springframework.jdbc.core.RowMapper;

final class JdbcMediations implements MediationStore, FailedMediations {

  private final ViewerTransactions transactions;

  JdbcMediations(ViewerTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void addRound(Matter matter, Round round) {
    write(
        """
        insert into mediation_round (county_code, dispute_id, round, kind, started_at, by_username)
        values (?, ?, ?, ?, ?, ?)
        """,
        matter,
        round.number(),
        round.kind().name(),
        at(round.startedAt()),
        round.by());
  }

  @Override
  public Optional<Round> newestRound(Matter matter) {
    return list(
            matter,
            "select round, kind, started_at, by_username from mediation_round",
            "round desc limit 1",
            (row, n) ->
                new Round(
                    row.getInt(1),
                    Round.Kind.valueOf(row.getString(2)),
                    instant(row, 3),
                    row.getString(4)))
        .stream()
        .findFirst();
  }

  @Override
  public void addSession(Matter matter, Session session) {
    write(
        """
        insert into mediation_session (county_code, dispute_id, id, at, state, recorded_at, by_username)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        matter,
        session.id(),
        at(session.at()),
        session.state().name(),
        at(session.recordedAt()),
        session.by());
  }

  @Override
  public void settleSession(Matter matter, Session session) {
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    update mediation_session set at = ?, state = ?, recorded_at = ?, by_username = ?
                    where county_code = ? and dispute_id = ? and id = ?
                    """)
                .params(
                    at(session.at()),
                    session.state().name(),
                    at(session.recordedAt()),
                    session.by(),
                    matter.countyCode(),
                    matter.id(),
                    session.id())
                .update());
  }

  @Override
  public Optional<Session> session(Matter matter, UUID id) {
    return sessions(matter).stream().filter(session -> session.id().equals(id)).findFirst();
  }

  @Override
  public List<Session> sessions(Matter matter) {
    return list(
        matter,
        "select id, at, state, recorded_at, by_username from mediation_session",
        "at desc, id desc",
        (row, n) ->
            new Session(
                row.getObject(1, UUID.class),
                instant(row, 2),
                Session.State.valueOf(row.getString(3)),
                instant(row, 4),
                row.getString(5)));
  }

  @Override
  public void addPause(Matter matter, Pause pause) {
    write(
        """
        insert into work_pause (county_code, dispute_id, id, kind, at, by_username, until_on, before_on)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        matter,
        pause.id(),
        pause.kind().name(),
        at(pause.at()),
        pause.by(),
        pause.until(),
        pause.before());
  }

  @Override
  public void endSuspension(Matter matter, Instant at) {
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    update work_pause set resumed_at = ?
                    where county_code = ? and dispute_id = ? and kind = 'SUSPENSION' and resumed_at is null
                    """)
                .params(at(at), matter.countyCode(), matter.id())
                .update());
  }

  @Override
  public List<Pause> pauses(Matter matter) {
    return list(
        matter,
        "select id, kind, at, by_username, until_on, before_on, resumed_at from work_pause",
        "at desc, id desc",
        (row, n) -> {
          Timestamp resumed = row.getTimestamp(7);
          return new Pause(
              row.getObject(1, UUID.class),
              Pause.Kind.valueOf(row.getString(2)),
              instant(row, 3),
              row.getString(4),
              row.getDate(5).toLocalDate(),
              day(row, 6),
              resumed == null ? null : resumed.toInstant());
        });
  }

  @Override
  public void addEnding(Matter matter, Ending ending) {
    write(
        """
        insert into mediation_ending (county_code, dispute_id, id, kind, at, by_username, advised_on)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        matter,
        ending.id(),
        ending.kind().name(),
        at(ending.at()),
        ending.by(),
        ending.advisedOn());
  }

  @Override
  public List<Ending> endings(Matter matter) {
    return list(
        matter,
        "select id, kind, at, by_username, advised_on from mediation_ending",
        "at desc, id desc",
        (row, n) ->
            new Ending(
                row.getObject(1, UUID.class),
                Ending.Kind.valueOf(row.getString(2)),
                instant(row, 3),
                row.getString(4),
                day(row, 5)));
  }

  @Override
  public int count(Matter matter) {
    return (int) endings(matter).stream().filter(e -> e.kind() == Ending.Kind.NOT_AGREED).count();
  }

  private void write(String sql, Matter matter, @Nullable Object... values) {
    List<@Nullable Object> all = new ArrayList<>();
    all.add(matter.countyCode());
    all.add(matter.id());
    all.addAll(Arrays.asList(values));
    transactions.inside(jdbc -> jdbc.sql(sql).params(all).update());
  }

  private <T> List<T> list(Matter matter, String select, String order, RowMapper<T> mapper) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(select + " where county_code = ? and dispute_id = ? order by " + order)
                .params(matter.countyCode(), matter.id())
                .query(mapper)
                .list());
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }

  private static @Nullable LocalDate day(ResultSet row, int column) throws SQLException {
    Date date = row.getDate(column);
    return date == null ? null : date.toLocalDate();
  }
}
