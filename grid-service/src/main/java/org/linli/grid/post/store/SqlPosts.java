package org.linli.grid.post.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.store.Columns;
import org.linli.commons.store.ViewerTransactions;
import org.linli.grid.post.Office;
import org.linli.grid.post.Post;
import org.linli.grid.post.PostStore;
import org.linli.grid.post.PostTrail;
import org.linli.grid.post.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads and writes as the viewer: row-level security hides what lies outside their scopes. */
final class SqlPosts implements PostStore {

  /**
   * All who change posts of a unit follow one another, by a lock that ends with the transaction.
   */
  static final String LOCK = "select pg_advisory_xact_lock(hashtext('post'), hashtext(?))";

  private final ViewerTransactions transactions;
  private final OnceById once;
  private final PostTrail trail;

  SqlPosts(ViewerTransactions transactions, OnceById once, PostTrail trail) {
    this.trail = trail;
    this.transactions = transactions;
    this.once = once;
  }

  @Override
  public <T> T together(Supplier<T> work) {
    return transactions.write(jdbc -> work.get());
  }

  @Override
  public Optional<Unit> findUnit(String code) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    with unit as (
                      select code, path, 'grid' as level, valid_from, valid_to from grid where code = :code
                      union all
                      select code, path, level, valid_from, valid_to from area where code = :code)
                    -- A unit began with its first state: a new name or border ends no post.
                    select u.code, u.path, u.level, u.valid_to,
                           least(u.valid_from,
                                 (select min(s.valid_from) from unit_state s where s.code = u.code)) as valid_from
                    from unit u
                    """)
                .param("code", code)
                .query(
                    (row, number) ->
                        new Unit(
                            Columns.text(row, "code"),
                            Columns.text(row, "path"),
                            Columns.text(row, "level"),
                            Columns.day(row, "valid_from"),
                            row.getObject("valid_to", LocalDate.class)))
                .optional());
  }

  @Override
  public Optional<Post> find(UUID id) {
    return transactions.inside(
        jdbc ->
            jdbc.sql("select * from post where id = ?").param(id).query(PostRows::post).optional());
  }

  @Override
  public List<Post> list(Query query, @Nullable After after, int limit) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select * from post p
                    where (p.path ^@ any (:paths::text[]) or (:grid::text is not null and p.unit_code = :village))
                      and (:grid::text is null or p.unit_code in (:grid, :village))
                      and (:office::text is null or p.office = :office)
                      and (:account::text is null or p.account = :account)
                      and (cardinality(:times::text[]) = 0 or (case
                        when p.withdrawn or p.valid_until < :today then 'OVER'
                        when p.valid_from > :today then 'LATER' else 'NOW' end) = any (:times::text[]))
                      and (:from::date is null or (p.valid_from, p.id) < (:from::date, :id::uuid))
                    order by p.valid_from desc, p.id desc limit :limit
                    """)
                .param("paths", query.paths().toArray(String[]::new))
                .param("grid", query.grid())
                .param("village", query.grid() == null ? null : village(jdbc, query.grid()))
                .param("office", query.office() == null ? null : query.office().name())
                .param("account", query.account())
                .param("times", query.times().stream().map(Enum::name).toArray(String[]::new))
                .param("today", query.today())
                .param("from", after == null ? null : after.from())
                .param("id", after == null ? null : after.id())
                .param("limit", limit)
                .query(PostRows::post)
                .list());
  }

  private static @Nullable String village(JdbcClient jdbc, String grid) {
    return jdbc.sql("select area_code from grid where code = ?")
        .param(grid)
        .query(String.class)
        .optional()
        .orElse(null);
  }

  @Override
  public UUID give(Post wanted, By by, @Nullable String key, Making making) {
    Office office = wanted.seat().office();
    String request = "post " + wanted.seat().unit() + office + wanted.account() + wanted.term();
    return once.make(
        key,
        request,
        () ->
            transactions.inside(
                jdbc -> {
                  Post post = making.beside(locked(jdbc, wanted.seat().unit()));
                  insert(jdbc, post, by);
                  trail.given(post);
                  return post.id();
                }));
  }

  @Override
  public void end(Post after, int seen, By by, @Nullable String key, Check check) {
    once.make(
        key,
        "post end " + after.id() + after.term() + seen,
        () ->
            transactions.inside(
                jdbc -> {
                  check.against(locked(jdbc, after.seat().unit()));
                  if (update(jdbc, after, seen, by) == 0) {
                    throw ProblemException.versionOutdated();
                  }
                  trail.ended(after);
                  return after.id();
                }));
  }

  static List<Post> locked(JdbcClient jdbc, String unit) {
    jdbc.sql(LOCK).param(unit).query().singleRow();
    return jdbc.sql("select * from post where unit_code = ? order by valid_from, id for update")
        .param(unit)
        .query(PostRows::post)
        .list();
  }

  static void insert(JdbcClient jdbc, Post post, By by) {
    jdbc.sql(
            """
            insert into post (id, unit_code, path, office, account, valid_from, valid_until, given_by, given_at, follows)
            values (:id, :unit, :path, :office, :account, :from, :until, :by, :at, :follows)
            """)
        .param("id", post.id())
        .param("unit", post.seat().unit())
        .param("path", post.seat().path())
        .param("office", post.seat().office().name())
        .param("account", post.account())
        .param("from", post.term().from())
        .param("until", post.term().until())
        .param("by", by.username())
        .param("at", Columns.at(by.at()))
        .param("follows", post.follows())
        .update();
  }

  static int update(JdbcClient jdbc, Post after, int seen, By by) {
    return jdbc.sql(
            """
            update post set valid_until = :until, withdrawn = :withdrawn, path = :path, ending = :ending,
              ended_by = :by, ended_at = :at, version = version + 1
            where id = :id and version = :seen
            """)
        .param("until", after.term().until())
        .param("withdrawn", after.term().withdrawn())
        .param("path", after.seat().path())
        .param("ending", after.ending() == null ? null : after.ending().name())
        .param("by", by.username())
        .param("at", Columns.at(by.at()))
        .param("id", after.id())
        .param("seen", seen)
        .update();
  }
}
