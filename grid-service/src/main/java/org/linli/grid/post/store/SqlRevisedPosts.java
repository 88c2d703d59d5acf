package org.linli.grid.post.store;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.commons.store.ViewerTransactions;
import org.linli.grid.post.Ending;
import org.linli.grid.post.Post;
import org.linli.grid.post.PostStore;
import org.linli.grid.post.PostsOnRevision;
import org.linli.grid.post.Term;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Works as the service in the transaction of the publication: who publishes need not see every
 * post.
 */
final class SqlRevisedPosts implements PostsOnRevision {

  private final ViewerTransactions transactions;
  private final Clock clock;

  SqlRevisedPosts(ViewerTransactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Outcome revised(LocalDate day, List<Change> changes, String by) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("posts follow a revision in its own transaction");
    }
    // What was held until today was held, whatever a revision says of days before.
    LocalDate today = LocalDate.now(clock);
    LocalDate from = day.isBefore(today) ? today : day;
    PostStore.By publisher = new PostStore.By(by, clock.instant().truncatedTo(ChronoUnit.MICROS));
    return transactions.asService(
        by,
        jdbc -> {
          lock(jdbc, changes);
          // What stays is placed first: a successor may itself lie elsewhere now.
          for (Change change : changes) {
            if (change.path() != null) {
              place(jdbc, change.code(), change.path());
            }
          }
          int passed = 0;
          int ended = 0;
          for (Change change : changes) {
            if (change.path() == null) {
              Outcome one = end(jdbc, change, from, publisher);
              passed += one.passed();
              ended += one.ended();
            }
          }
          return new Outcome(passed, ended);
        });
  }

  /** In the order of the codes, so that two publications never wait for each other. */
  private static void lock(JdbcClient jdbc, List<Change> changes) {
    changes.stream()
        .flatMap(SqlRevisedPosts::codes)
        .distinct()
        .sorted()
        .forEach(code -> jdbc.sql(SqlPosts.LOCK).param(code).query().singleRow());
  }

  private static Stream<String> codes(Change change) {
    Successor successor = change.successor();
    return successor == null
        ? Stream.of(change.code())
        : Stream.of(change.code(), successor.code());
  }

  private static void place(JdbcClient jdbc, String code, String path) {
    jdbc.sql("update post set path = ?, version = version + 1 where unit_code = ? and path <> ?")
        .params(path, code, path)
        .update();
  }

  private Outcome end(JdbcClient jdbc, Change change, LocalDate day, PostStore.By by) {
    Successor successor = change.successor();
    int passed = 0;
    int ended = 0;
    List<Post> posts =
        SqlPosts.locked(jdbc, change.code()).stream()
            .filter(post -> post.term().time(day) != Term.Time.OVER)
            .sorted(Comparator.comparing((Post post) -> post.term().from()).thenComparing(Post::id))
            .toList();
    for (Post post : posts) {
      Term until = post.term().endingOn(day.minusDays(1));
      SqlPosts.update(jdbc, ended(post, until), post.version(), by);
      if (successor != null && pass(jdbc, post, successor, day, by)) {
        passed++;
      } else {
        ended++;
      }
    }
    if (successor != null) {
      // Who looks after the land now sees who did before.
      String path = successor.path();
      String above = path.substring(0, path.lastIndexOf('/', path.length() - 2) + 1);
      place(jdbc, change.code(), above + change.code() + "/");
    }
    return new Outcome(passed, ended);
  }

  private static Post ended(Post post, Term term) {
    return new Post(
        post.id(), post.seat(), post.account(), term, Ending.REVISION, post.follows(), 0);
  }

  private static boolean pass(
      JdbcClient jdbc, Post post, Successor successor, LocalDate day, PostStore.By by) {
    LocalDate from = post.term().from().isAfter(day) ? post.term().from() : day;
    Post next =
        new Post(
            UUID.randomUUID(),
            new Post.Seat(successor.code(), successor.path(), post.seat().office()),
            post.account(),
            Term.of(from, post.term().until()),
            null,
            post.id(),
            1);
    boolean taken =
        SqlPosts.locked(jdbc, successor.code()).stream()
            .anyMatch(other -> next.conflict(other) != null);
    if (!taken) {
      SqlPosts.insert(jdbc, next, by);
    }
    return !taken;
  }
}
