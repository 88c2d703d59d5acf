package org.linli.dispute.whistle.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.sealing.Seal;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.whistle.Whistle;
import org.linli.dispute.whistle.WhistleStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWhistles implements WhistleStore {

  private final ViewerTransactions transactions;
  private final Seal seal;

  JdbcWhistles(ViewerTransactions transactions, Seal seal) {
    this.transactions = transactions;
    this.seal = seal;
  }

  @Override
  public void write(Matter matter, Whistle whistle) {
    Whistle.Call call = whistle.call();
    transactions.inside(
        jdbc -> {
          jdbc.sql(
                  """
                  insert into whistle (county_code, dispute_id, id, number, category, state, from_unit, by_username, at,
                                       answer_due_at, meet_at, place_sealed, reason_sealed)
                  values (:county, :matter, :id, :number, :category, :state, :from, :by, :at, :due, :meet, :place, :reason)
                  """)
              .param("county", matter.countyCode())
              .param("matter", matter.id())
              .param("id", whistle.id())
              .param("number", whistle.number())
              .param("category", whistle.category())
              .param("state", whistle.state().name())
              .param("from", call.fromUnit())
              .param("by", call.by())
              .param("at", at(call.at()))
              .param("due", at(whistle.answerDueAt()))
              .param("meet", at(call.meetAt()))
              .param("place", sealed(matter, "whistle-place" + whistle.id(), call.place()))
              .param("reason", sealed(matter, "whistle-reason" + whistle.id(), call.reason()))
              .update();
          for (Whistle.Summoned one : whistle.summoned()) {
            jdbc.sql(
                    "insert into whistle_unit (county_code, dispute_id, whistle_id, unit_code, part_id) values (?, ?, ?, ?, ?)")
                .params(matter.countyCode(), matter.id(), whistle.id(), one.unit(), one.part())
                .update();
          }
          return 1;
        });
  }

  @Override
  public Optional<Seen> find(UUID id) {
    return transactions.read(
        jdbc ->
            jdbc.sql(
                    "select w.*, is_handler(w.county_code, w.dispute_id) as handler from whistle w where w.id = ?")
                .param(id)
                .query((row, n) -> new Seen(whistle(jdbc, row), row.getBoolean("handler")))
                .optional());
  }

  @Override
  public Whistle lock(Matter matter, UUID id) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    "select * from whistle where county_code = ? and dispute_id = ? and id = ? for update")
                .params(matter.countyCode(), matter.id(), id)
                .query((row, n) -> whistle(jdbc, row))
                .single());
  }

  @Override
  public void answer(Matter matter, Whistle whistle, String unit, Whistle.Given answer) {
    String words = answer.words();
    byte[] sealed = words == null ? null : sealed(matter, answerField(whistle.id(), unit), words);
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    update whistle_unit set answer = :answer, answered_at = :at, answered_by = :by, words_sealed = :words
                    where county_code = :county and dispute_id = :matter and whistle_id = :id and unit_code = :unit
                    """)
                .param("answer", answer.answer().name())
                .param("at", at(answer.at()))
                .param("by", answer.by())
                .param("words", sealed)
                .param("county", matter.countyCode())
                .param("matter", matter.id())
                .param("id", whistle.id())
                .param("unit", unit)
                .update());
  }

  @Override
  public void record(
      Matter matter,
      Whistle whistle,
      Whistle.OnTheSpot record,
      List<String> came,
      List<Whistle.Task> tasks) {
    byte[] sealed = sealed(matter, "whistle-record" + whistle.id(), record.words());
    transactions.inside(
        jdbc -> {
          jdbc.sql(
                  """
                  update whistle set held_at = ?, record_sealed = ?, recorded_by = ?
                  where county_code = ? and dispute_id = ? and id = ?
                  """)
              .params(
                  at(record.heldAt()),
                  sealed,
                  record.by(),
                  matter.countyCode(),
                  matter.id(),
                  whistle.id())
              .update();
          jdbc.sql(
                  """
                  update whistle_unit set came = (unit_code = any (?))
                  where county_code = ? and dispute_id = ? and whistle_id = ?
                  """)
              .params(came.toArray(String[]::new), matter.countyCode(), matter.id(), whistle.id())
              .update();
          for (Whistle.Task task : tasks) {
            jdbc.sql(
                    """
                    insert into joint_task (county_code, dispute_id, whistle_id, id, what_sealed, unit_code, due_on)
                    values (?, ?, ?, ?, ?, ?, ?)
                    """)
                .params(
                    matter.countyCode(),
                    matter.id(),
                    whistle.id(),
                    task.id(),
                    sealed(matter, "joint-task" + task.id(), task.what()),
                    task.unit(),
                    task.due())
                .update();
          }
          return tasks.size();
        });
  }

  @Override
  public void done(Matter matter, Whistle whistle, UUID task, Whistle.Done done) {
    byte[] sealed = sealed(matter, "joint-task-done" + task, done.words());
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    update joint_task set done_at = ?, done_by = ?, done_sealed = ?
                    where county_code = ? and dispute_id = ? and whistle_id = ? and id = ?
                    """)
                .params(
                    at(done.at()),
                    done.by(),
                    sealed,
                    matter.countyCode(),
                    matter.id(),
                    whistle.id(),
                    task)
                .update());
  }

  @Override
  public void next(Matter matter, Whistle whistle, Whistle.State state) {
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    update whistle set state = ?, version = version + 1 where county_code = ? and dispute_id = ? and id = ?
                    """)
                .params(state.name(), matter.countyCode(), matter.id(), whistle.id())
                .update());
  }

  @Override
  public List<Whistle> ofMatter(String countyCode, UUID matter) {
    return transactions.read(
        jdbc ->
            jdbc.sql(
                    "select * from whistle where county_code = ? and dispute_id = ? order by at desc, id desc")
                .params(countyCode, matter)
                .query((row, n) -> whistle(jdbc, row))
                .list());
  }

  @Override
  public List<Whistle> list(Query query, int limit) {
    List<Object> values = new ArrayList<>();
    values.add(query.summoned().toArray(String[]::new));
    values.add(query.blowing().toArray(String[]::new));
    String where =
        """
        (id in (select u.whistle_id from whistle_unit u where u.unit_code = any (?)) or from_unit = any (?))
        """;
    Whistle.State state = query.state();
    if (state != null) {
      where += " and state = ?";
      values.add(state.name());
    }
    Instant before = query.beforeAt();
    UUID beforeId = query.beforeId();
    if (before != null && beforeId != null) {
      where += " and (at, id) < (?, ?)";
      values.add(at(before));
      values.add(beforeId);
    }
    values.add(limit);
    String sql = "select * from whistle where " + where + " order by at desc, id desc limit ?";
    return transactions.read(
        jdbc -> jdbc.sql(sql).params(values).query((row, n) -> whistle(jdbc, row)).list());
  }

  private Whistle whistle(JdbcClient jdbc, ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    UUID matter = row.getObject("dispute_id", UUID.class);
    String county = row.getString("county_code");
    Instant held = instant(row, "held_at");
    return new Whistle(
        id,
        county,
        matter,
        row.getString("number"),
        row.getString("category"),
        Whistle.State.valueOf(row.getString("state")),
        new Whistle.Call(
            row.getString("from_unit"),
            row.getString("by_username"),
            row.getTimestamp("at").toInstant(),
            seal.open(county, matter, "whistle-place" + id, row.getBytes("place_sealed")),
            row.getTimestamp("meet_at").toInstant(),
            seal.open(county, matter, "whistle-reason" + id, row.getBytes("reason_sealed"))),
        row.getTimestamp("answer_due_at").toInstant(),
        summoned(jdbc, county, matter, id),
        held == null
            ? null
            : new Whistle.OnTheSpot(
                held,
                row.getString("recorded_by"),
                seal.open(county, matter, "whistle-record" + id, row.getBytes("record_sealed"))),
        tasks(jdbc, county, matter, id),
        row.getInt("version"));
  }

  private List<Whistle.Summoned> summoned(
      JdbcClient jdbc, String county, UUID matter, UUID whistle) {
    return jdbc.sql(
            """
            select * from whistle_unit where county_code = ? and dispute_id = ? and whistle_id = ? order by unit_code
            """)
        .params(county, matter, whistle)
        .query(
            (row, n) -> {
              String unit = row.getString("unit_code");
              String answer = row.getString("answer");
              Boolean came = row.getObject("came", Boolean.class);
              Whistle.Given given =
                  answer == null
                      ? null
                      : new Whistle.Given(
                          Whistle.Answer.valueOf(answer),
                          row.getTimestamp("answered_at").toInstant(),
                          row.getString("answered_by"),
                          seal.openOrNull(
                              county,
                              matter,
                              answerField(whistle, unit),
                              row.getBytes("words_sealed")));
              return new Whistle.Summoned(unit, row.getObject("part_id", UUID.class), given, came);
            })
        .list();
  }

  private List<Whistle.Task> tasks(JdbcClient jdbc, String county, UUID matter, UUID whistle) {
    return jdbc.sql(
            """
            select * from joint_task where county_code = ? and dispute_id = ? and whistle_id = ? order by due_on, id
            """)
        .params(county, matter, whistle)
        .query(
            (row, n) -> {
              UUID id = row.getObject("id", UUID.class);
              Instant done = instant(row, "done_at");
              return new Whistle.Task(
                  id,
                  seal.open(county, matter, "joint-task" + id, row.getBytes("what_sealed")),
                  row.getString("unit_code"),
                  row.getObject("due_on", LocalDate.class),
                  done == null
                      ? null
                      : new Whistle.Done(
                          done,
                          row.getString("done_by"),
                          seal.open(
                              county,
                              matter,
                              "joint-task-done" + id,
                              row.getBytes("done_sealed"))));
            })
        .list();
  }

  private byte[] sealed(Matter matter, String field, String text) {
    return seal.seal(matter.countyCode(), matter.id(), field, text);
  }

  private static String answerField(UUID whistle, String unit) {
    return "whistle-answer" + whistle + unit;
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp found = row.getTimestamp(column);
    return found == null ? null : found.toInstant();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
