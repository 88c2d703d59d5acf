package org.linli.person.support.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.linli.commons.sealing.Seal;
import org.linli.commons.store.ViewerTransactions;
import org.linli.commons.upload.VettedFile;
import org.linli.person.support.SupportCase;
import org.linli.person.support.WorkStore;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcWork implements WorkStore {

  private static final String PAPER_NAME = "paper-name-";
  private static final String PAPER = "paper-";
  private static final String NOTE = "note-";

  private final ViewerTransactions transactions;
  private final Seal seal;

  JdbcWork(ViewerTransactions transactions, Seal seal) {
    this.transactions = transactions;
    this.seal = seal;
  }

  @Override
  public void add(SupportCase one, Task task, Instant at) {
    update(
        "insert into support_task (county_code, case_id, id, who, until_on, at) values (?, ?, ?, ?, ?, ?)",
        one,
        task.id(),
        task.who().name(),
        task.until(),
        JdbcCases.at(at));
  }

  @Override
  public boolean finish(SupportCase one, UUID task, Instant at) {
    return in(
            jdbc ->
                jdbc.sql(
                        """
                        update support_task set done_at = ?
                        where county_code = ? and case_id = ? and id = ? and done_at is null
                        """)
                    .params(JdbcCases.at(at), one.county(), one.id(), task)
                    .update())
        == 1;
  }

  @Override
  public void add(SupportCase one, Appointment appointment) {
    update(
        "insert into support_appointment values (?, ?, ?, ?, ?)",
        one,
        appointment.id(),
        JdbcCases.at(appointment.at()),
        appointment.how().name());
  }

  @Override
  public void add(SupportCase one, Visit visit) {
    update(
        "insert into support_visit values (?, ?, ?, ?, ?, ?)",
        one,
        visit.id(),
        visit.date(),
        visit.how().name(),
        visit.by());
  }

  @Override
  public void add(SupportCase one, Aid aid) {
    update(
        "insert into support_aid values (?, ?, ?, ?, ?, ?)",
        one,
        aid.id(),
        aid.kind(),
        aid.date(),
        aid.by());
  }

  @Override
  public void add(SupportCase one, UUID id, VettedFile file, boolean scan, String by, Instant at) {
    UUID owner = scan ? one.retainedOwner() : one.id();
    update(
        "insert into support_attachment values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        one,
        id,
        scan,
        file.type().mediaType(),
        file.sizeBytes(),
        by,
        JdbcCases.at(at),
        seal.seal(one.county(), owner, PAPER_NAME + id, file.name()),
        seal.sealBytes(one.county(), owner, PAPER + id, file.content()));
  }

  @Override
  public List<Paper> papers(SupportCase one) {
    return list(
        "select * from support_attachment where county_code = ? and case_id = ? order by at, id",
        one,
        (row, n) -> {
          UUID id = row.getObject("id", UUID.class);
          UUID owner = row.getBoolean("scan") ? one.retainedOwner() : one.id();
          return new Paper(
              id,
              seal.open(one.county(), owner, PAPER_NAME + id, row.getBytes("name_sealed")),
              row.getString("media_type"),
              row.getLong("bytes"),
              JdbcCases.instant(row, "at"),
              row.getString("by_username"));
        });
  }

  @Override
  public Optional<Content> content(SupportCase one, UUID paper) {
    return in(
        jdbc ->
            jdbc.sql(
                    "select * from support_attachment where county_code = ? and case_id = ? and id = ?")
                .params(one.county(), one.id(), paper)
                .query(
                    (row, n) -> {
                      UUID owner = row.getBoolean("scan") ? one.retainedOwner() : one.id();
                      return new Content(
                          seal.open(
                              one.county(), owner, PAPER_NAME + paper, row.getBytes("name_sealed")),
                          row.getString("media_type"),
                          seal.openBytes(
                              one.county(), owner, PAPER + paper, row.getBytes("content_sealed")));
                    })
                .optional());
  }

  @Override
  public void add(SupportCase one, Note note) {
    update(
        "insert into support_note values (?, ?, ?, ?, ?, ?)",
        one,
        note.id(),
        note.author(),
        JdbcCases.at(note.at()),
        seal.seal(one.county(), one.noteOwner(note.author()), NOTE + note.id(), note.words()));
  }

  @Override
  public List<Note> notes(SupportCase one) {
    return list(
        """
        select * from support_note where county_code = ? and case_id = ? and author = viewer_username() order by at, id
        """,
        one,
        (row, n) -> {
          UUID id = row.getObject("id", UUID.class);
          String author = row.getString("author");
          return new Note(
              id,
              author,
              JdbcCases.instant(row, "at"),
              seal.open(
                  one.county(), one.noteOwner(author), NOTE + id, row.getBytes("content_sealed")));
        });
  }

  @Override
  public Work work(SupportCase one) {
    return new Work(
        list(
            "select * from support_task where county_code = ? and case_id = ? order by until_on, id",
            one,
            (row, n) ->
                new Task(
                    row.getObject("id", UUID.class),
                    Doer.valueOf(row.getString("who")),
                    row.getObject("until_on", LocalDate.class),
                    JdbcCases.instantOrNull(row, "done_at"))),
        list(
            "select * from support_appointment where county_code = ? and case_id = ? order by meets_at, id",
            one,
            (row, n) ->
                new Appointment(
                    row.getObject("id", UUID.class),
                    JdbcCases.instant(row, "meets_at"),
                    How.valueOf(row.getString("how")))),
        list(
            "select * from support_visit where county_code = ? and case_id = ? order by on_date, id",
            one,
            (row, n) ->
                new Visit(
                    row.getObject("id", UUID.class),
                    row.getObject("on_date", LocalDate.class),
                    How.valueOf(row.getString("how")),
                    row.getString("by_username"))),
        list(
            "select * from support_aid where county_code = ? and case_id = ? order by on_date, id",
            one,
            (row, n) ->
                new Aid(
                    row.getObject("id", UUID.class),
                    row.getString("kind"),
                    row.getObject("on_date", LocalDate.class),
                    row.getString("by_username"))));
  }

  @Override
  public void dropScans(SupportCase one) {
    update("delete from support_attachment where county_code = ? and case_id = ? and scan", one);
  }

  @Override
  public void dropAid(SupportCase one) {
    update("delete from support_aid where county_code = ? and case_id = ?", one);
  }

  private void update(String sql, SupportCase one, Object... more) {
    in(
        jdbc -> {
          JdbcClient.StatementSpec statement = jdbc.sql(sql).param(one.county()).param(one.id());
          for (Object value : more) {
            statement = statement.param(value);
          }
          return statement.update();
        });
  }

  private <T> List<T> list(String sql, SupportCase one, RowMapper<T> mapper) {
    return in(jdbc -> jdbc.sql(sql).params(one.county(), one.id()).query(mapper).list());
  }

  private <T> T in(Function<JdbcClient, T> work) {
    return transactions.inside(work);
  }
}
