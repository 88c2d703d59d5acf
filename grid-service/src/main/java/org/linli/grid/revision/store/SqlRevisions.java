package org.linli.grid.revision.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.store.Columns;
import org.linli.commons.store.ViewerTransactions;
import org.linli.grid.revision.Draft;
import org.linli.grid.revision.Item;
import org.linli.grid.revision.Revision;
import org.linli.grid.revision.RevisionStore;
import org.linli.grid.revision.RevisionTrail;
import org.linli.grid.revision.Surroundings;
import org.springframework.jdbc.core.simple.JdbcClient;

/** SQL of revisions. What is around one is read as Linli: the viewer need not see all of it. */
final class SqlRevisions implements RevisionStore {

  private static final Access LINLI = Access.ofService("linli");

  private static final String SUMMARY =
      """
      select r.*, (select count(*) from revision_item i where i.revision_id = r.id) as item_count
      from revision r
      """;

  private final ViewerTransactions transactions;
  private final OnceById once;
  private final RevisionTrail trail;

  SqlRevisions(ViewerTransactions transactions, OnceById once, RevisionTrail trail) {
    this.transactions = transactions;
    this.once = once;
    this.trail = trail;
  }

  @Override
  public List<Revision> list(Query query, @Nullable After after, int limit) {
    return transactions.read(
        jdbc ->
            jdbc.sql(
                    SUMMARY
                        + """
                        where r.path ^@ :path and (:state::text is null or r.state = :state)
                          and (:at::timestamptz is null or (r.changed_at, r.id) < (:at, :id::uuid))
                        order by r.changed_at desc, r.id desc limit :limit
                        """)
                .param("path", query.path())
                .param("state", query.state() == null ? null : query.state().name())
                .param("at", after == null ? null : Columns.at(after.changedAt()))
                .param("id", after == null ? null : after.id())
                .param("limit", limit)
                .query(RevisionRows::summary)
                .list());
  }

  @Override
  public Optional<Revision> find(UUID id) {
    return transactions.read(jdbc -> find(jdbc, id));
  }

  @Override
  public Optional<Revision> findAsLinli(UUID id) {
    return transactions.read(LINLI, jdbc -> find(jdbc, id));
  }

  private static Optional<Revision> find(JdbcClient jdbc, UUID id) {
    return jdbc.sql(SUMMARY + "where r.id = ?")
        .param(id)
        .query(RevisionRows::summary)
        .optional()
        .map(summary -> RevisionRows.whole(jdbc, summary));
  }

  @Override
  public List<Revision> due(LocalDate day) {
    return transactions.read(
        LINLI,
        jdbc ->
            jdbc
                .sql(
                    SUMMARY
                        + """
                        where r.state = 'SCHEDULED' and r.effective <= ?
                        order by r.effective, r.created_at, r.id
                        """)
                .param(day)
                .query(RevisionRows::summary)
                .list()
                .stream()
                .map(summary -> RevisionRows.whole(jdbc, summary))
                .toList());
  }

  @Override
  public UUID create(Revision revision, String path, @Nullable String key, Runnable alongside) {
    return transactions.write(
        jdbc ->
            once.make(
                key,
                "revision " + revision.draft(),
                () -> {
                  insert(jdbc, revision, path);
                  storeItems(revision, path);
                  alongside.run();
                  return revision.id();
                }));
  }

  private static void insert(JdbcClient jdbc, Revision revision, String path) {
    Draft draft = revision.draft();
    jdbc.sql(
            """
            insert into revision (id, title, reason, legal_basis, effective, area_code, path, state,
                                  created_by, created_at, changed_by, changed_at)
            values (:id, :title, :reason, :basis, :effective, :area, :path, :state, :by, :at, :by,
                    :at)
            """)
        .param("id", revision.id())
        .param("title", draft.title())
        .param("reason", draft.reason())
        .param("basis", draft.legalBasis())
        .param("effective", draft.effective())
        .param("area", draft.area())
        .param("path", path)
        .param("state", revision.state().name())
        .param("by", revision.trail().createdBy())
        .param("at", Columns.at(revision.trail().createdAt()))
        .update();
    recordStep(jdbc, revision);
  }

  private static void recordStep(JdbcClient jdbc, Revision revision) {
    jdbc.sql(
            """
            insert into revision_step (revision_id, version, state, taken_by, taken_at)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            revision.id(),
            revision.version(),
            revision.state().name(),
            revision.trail().changedBy(),
            Columns.at(revision.trail().changedAt()))
        .update();
  }

  /** As Linli: the states that are over are counted as they are when it is published. */
  private void storeItems(Revision revision, String path) {
    transactions.asService(
        revision.trail().changedBy(),
        jdbc -> {
          RevisionRows.storeItems(jdbc, revision.id(), path, revision.draft());
          return true;
        });
  }

  @Override
  public void update(Revision after, String path, int seen) {
    Draft draft = after.draft();
    transactions.write(
        jdbc -> {
          int updated =
              jdbc.sql(
                      """
                      update revision set title = :title, reason = :reason, legal_basis = :basis,
                        effective = :effective, area_code = :area, path = :path
                      where id = :id and version = :seen
                      """)
                  .param("title", draft.title())
                  .param("reason", draft.reason())
                  .param("basis", draft.legalBasis())
                  .param("effective", draft.effective())
                  .param("area", draft.area())
                  .param("path", path)
                  .param("id", after.id())
                  .param("seen", seen)
                  .update();
          if (updated == 0) {
            throw ProblemException.versionOutdated();
          }
          advance(jdbc, after, seen);
          storeItems(after, path);
          return true;
        });
  }

  @Override
  public Surroundings around(Revision revision) {
    return transactions.read(LINLI, jdbc -> new SurroundingsReader(jdbc, revision).read());
  }

  @Override
  public boolean step(Access access, Step step, @Nullable Long version, boolean alone) {
    return transactions.write(
        access,
        jdbc -> {
          if (version != null && lockVersion(jdbc) != version) {
            return false;
          }
          settle(
              step,
              () -> {
                if (alone) {
                  requireAlone(step.after());
                }
              });
          return true;
        });
  }

  private static long lockVersion(JdbcClient jdbc) {
    return jdbc.sql("select version from fabric_version for update").query(Long.class).single();
  }

  /** Whoever proposes holds the version: of two at once the second finds the first. */
  private void requireAlone(Revision revision) {
    List<String> others =
        transactions.asService(
            revision.trail().changedBy(),
            jdbc ->
                SurroundingsReader.others(
                    jdbc,
                    revision.id(),
                    revision.draft().items().stream().map(Item::code).toList()));
    if (!others.isEmpty()) {
      throw ProblemException.conflict("revision-overlaps", String.join(", ", others));
    }
  }

  @Override
  public void settle(Step step, Runnable work) {
    transactions.inside(
        jdbc ->
            once.make(
                step.key(),
                request(step.name(), step.after().id(), step.seen()),
                () -> {
                  advance(jdbc, step.after(), step.seen());
                  work.run();
                  trail.stepped(step.after());
                  return step.after().id();
                }));
  }

  private static void advance(JdbcClient jdbc, Revision after, int seen) {
    int updated =
        jdbc.sql(
                """
                update revision set state = :state, version = :next, changed_by = :by,
                  changed_at = :at, published_as = :publishedAs, failure = :failure,
                  failed_codes = :codes
                where id = :id and version = :seen
                """)
            .param("state", after.state().name())
            .param("next", after.version())
            .param("by", after.trail().changedBy())
            .param("at", Columns.at(after.trail().changedAt()))
            .param("publishedAs", after.end().publishedAs())
            .param("failure", after.end().failure())
            .param("codes", after.end().failedCodes().toArray(String[]::new))
            .param("id", after.id())
            .param("seen", seen)
            .update();
    if (updated == 0) {
      throw ProblemException.versionOutdated();
    }
    recordStep(jdbc, after);
  }

  @Override
  public void requireDone(UUID id, String name, int seen, @Nullable String key) {
    transactions.write(
        jdbc ->
            once.make(
                key,
                request(name, id, seen),
                () -> {
                  throw ProblemException.conflict("revision-closed");
                }));
  }

  private static String request(String name, UUID id, int seen) {
    return "revision " + name + " " + id + " " + seen;
  }
}
