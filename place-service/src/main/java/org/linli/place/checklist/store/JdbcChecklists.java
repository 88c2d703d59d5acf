package org.linli.place.checklist.store;

import static org.linli.commons.store.Columns.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.store.ViewerTransactions;
import org.linli.place.checklist.Bilingual;
import org.linli.place.checklist.Checklist;
import org.linli.place.checklist.ChecklistState;
import org.linli.place.checklist.ChecklistStore;
import org.linli.place.checklist.ChecklistVersion;

final class JdbcChecklists implements ChecklistStore {

  private static final String HEAD =
      """
      select c.*, p.number as published, d.number as draft,
        (select max(number) from checklist_version v where v.code = c.code) as newest
      from checklist c
        left join checklist_version p on p.code = c.code and p.state = 'PUBLISHED'
        left join checklist_version d on d.code = c.code and d.state = 'DRAFT'
      """;

  private final ViewerTransactions transactions;
  private final OnceById once;

  JdbcChecklists(ViewerTransactions transactions, OnceById once) {
    this.transactions = transactions;
    this.once = once;
  }

  @Override
  public <T> T together(Supplier<T> work) {
    return transactions.write(jdbc -> work.get());
  }

  @Override
  public <T> T together(Access access, Supplier<T> work) {
    return transactions.write(access, jdbc -> work.get());
  }

  /** The number takes the place of an id. */
  @Override
  public int once(@Nullable String key, String request, Supplier<Integer> work) {
    return Math.toIntExact(
        once.make(key, request, () -> new UUID(0, work.get())).getLeastSignificantBits());
  }

  @Override
  public List<Checklist> list() {
    return transactions.inside(
        jdbc -> jdbc.sql(HEAD + " order by c.code").query(JdbcChecklists::checklist).list());
  }

  @Override
  public Optional<Checklist> find(String code) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(HEAD + " where c.code = ?")
                .param(code)
                .query(JdbcChecklists::checklist)
                .optional());
  }

  @Override
  public boolean insert(String code, Checklist.Head head) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                        """
                        insert into checklist (code, title, title_en, kinds, department) values (?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                    .param(code)
                    .param(head.title().zh())
                    .param(head.title().en())
                    .param(head.kinds().toArray(String[]::new))
                    .param(head.department())
                    .update()
                == 1);
  }

  @Override
  public boolean change(String code, Checklist.Head head, int seen) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                        """
                        update checklist set title = ?, title_en = ?, kinds = ?, department = ?, version = version + 1
                        where code = ? and version = ?
                        """)
                    .param(head.title().zh())
                    .param(head.title().en())
                    .param(head.kinds().toArray(String[]::new))
                    .param(head.department())
                    .param(code)
                    .param(seen)
                    .update()
                == 1);
  }

  @Override
  public List<ChecklistVersion> versions(String code) {
    return transactions.inside(
        jdbc ->
            jdbc.sql("select * from checklist_version where code = ? order by number desc")
                .param(code)
                .query(JdbcChecklists::version)
                .list());
  }

  @Override
  public Optional<ChecklistVersion> version(String code, int number) {
    return transactions.inside(
        jdbc ->
            jdbc.sql("select * from checklist_version where code = ? and number = ?")
                .params(code, number)
                .query(JdbcChecklists::version)
                .optional());
  }

  @Override
  public Optional<ChecklistVersion> published(String code) {
    return transactions.inside(
        jdbc ->
            jdbc.sql("select * from checklist_version where code = ? and state = 'PUBLISHED'")
                .param(code)
                .query(JdbcChecklists::version)
                .optional());
  }

  @Override
  public boolean draft(ChecklistVersion draft) {
    ChecklistVersion.Step created = draft.history().created();
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                        """
                        insert into checklist_version (code, number, state, sections, created_by, created_at)
                        values (?, ?, 'DRAFT', ?::json, ?, ?) on conflict do nothing
                        """)
                    .params(
                        draft.code(),
                        draft.number(),
                        ChecklistJson.write(draft.sections()),
                        created.by(),
                        at(created.at()))
                    .update()
                == 1);
  }

  @Override
  public boolean changeSections(ChecklistVersion version, int seen) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                        """
                        update checklist_version set sections = ?::json, version = version + 1
                        where code = ? and number = ? and state = 'DRAFT' and version = ?
                        """)
                    .params(
                        ChecklistJson.write(version.sections()),
                        version.code(),
                        version.number(),
                        seen)
                    .update()
                == 1);
  }

  @Override
  public boolean publish(String code, int number, ChecklistVersion.Step step, int seen) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                        """
                        update checklist_version set state = 'PUBLISHED', published_by = ?, published_at = ?, version = version + 1
                        where code = ? and number = ? and state = 'DRAFT' and version = ?
                        """)
                    .params(step.by(), at(step.at()), code, number, seen)
                    .update()
                == 1);
  }

  @Override
  public void replacePublished(String code, ChecklistVersion.Step step) {
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    update checklist_version set state = 'RETIRED', retired_by = ?, retired_at = ?, version = version + 1
                    where code = ? and state = 'PUBLISHED'
                    """)
                .params(step.by(), at(step.at()), code)
                .update());
  }

  @Override
  public boolean retire(
      String code,
      int number,
      ChecklistVersion.Step step,
      String reason,
      boolean dangerous,
      int seen) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                        """
                        update checklist_version set state = 'RETIRED', retired_by = ?, retired_at = ?, reason = ?,
                          dangerous = ?, version = version + 1
                        where code = ? and number = ? and state <> 'DRAFT' and version = ?
                        """)
                    .params(step.by(), at(step.at()), reason, dangerous, code, number, seen)
                    .update()
                == 1);
  }

  private static Checklist checklist(ResultSet row, int n) throws SQLException {
    return new Checklist(
        row.getString("code"),
        new Checklist.Head(
            new Bilingual(row.getString("title"), row.getString("title_en")),
            List.of((String[]) row.getArray("kinds").getArray()),
            row.getString("department")),
        row.getObject("published", Integer.class),
        row.getObject("draft", Integer.class),
        row.getInt("newest"),
        row.getInt("version"));
  }

  private static ChecklistVersion version(ResultSet row, int n) throws SQLException {
    return new ChecklistVersion(
        row.getString("code"),
        row.getInt("number"),
        ChecklistState.valueOf(row.getString("state")),
        ChecklistJson.read(row.getString("sections")),
        new ChecklistVersion.History(
            new ChecklistVersion.Step(
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant()),
            step(row, "published"),
            step(row, "retired"),
            row.getString("reason"),
            row.getBoolean("dangerous")),
        row.getInt("version"));
  }

  private static ChecklistVersion.@Nullable Step step(ResultSet row, String what)
      throws SQLException {
    OffsetDateTime at = row.getObject(what + "_at", OffsetDateTime.class);
    return at == null
        ? null
        : new ChecklistVersion.Step(row.getString(what + "_by"), at.toInstant());
  }
}
