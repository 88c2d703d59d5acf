package org.linli.commons.idempotency.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.commons.idempotency.Answer;
import org.linli.commons.idempotency.IdempotencyKeys;
import org.linli.commons.importing.ImportDatabase;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.testing.PostgisForTests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

class IdempotencyKeysTest {
  private static final String KEY = "a-key-of-mei";

  private final AtomicInteger done = new AtomicInteger();
  private PostgisForTests.Database database;
  private JdbcClient jdbc;
  private IdempotencyKeys keys;

  @BeforeEach
  void database() {
    database = ImportDatabase.create();
    DataSource app = database.asApp();
    jdbc = JdbcClient.create(app);
    keys = new JdbcIdempotencyKeys(jdbc, new JdbcTransactionManager(app));
  }

  @Test
  void theSameRequestGetsTheFirstAnswerAndIsDoneOnce() {
    Answer first = keys.once("mei", KEY, "request", this::work);
    Answer again = keys.once("mei", KEY, "request", this::work);
    assertThat(again).isEqualTo(first).isEqualTo(new Answer(201, "/things/1", "{}"));
    assertThat(done).hasValue(1);
  }

  @Test
  void anotherRequestWithTheKeyIsAConflict() {
    keys.once("mei", KEY, "request", this::work);
    assertThatThrownBy(() -> keys.once("mei", KEY, "another", this::work))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.code()).isEqualTo("idempotency-conflict"));
  }

  @Test
  void theKeyOfAnotherAccountIsAnotherKey() {
    keys.once("mei", KEY, "request", this::work);
    assertThat(keys.once("lin", KEY, "another", this::work).location()).isEqualTo("/things/2");
  }

  @Test
  void workThatFailsLeavesNoKeyBehind() {
    assertThatThrownBy(
            () ->
                keys.<RuntimeException>once(
                    "mei",
                    KEY,
                    "request",
                    () -> {
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");
    assertThat(keys.once("mei", KEY, "request", this::work).location()).isEqualTo("/things/1");
  }

  @Test
  void requestsAtTheSameTimeAreDoneOnce() {
    CountDownLatch together = new CountDownLatch(4);
    List<CompletableFuture<Answer>> answers =
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> {
                          together.countDown();
                          return keys.once("mei", KEY, "request", this::work);
                        },
                        task -> Thread.ofVirtual().start(task)))
            .toList();
    assertThat(answers.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    assertThat(done).hasValue(1);
  }

  @Test
  void aKeyIsForgottenAfterTwoDays() {
    keys.once("mei", KEY, "request", this::work);
    JdbcClient owner = JdbcClient.create(database.asOwner());
    owner.sql("alter table idempotency_key no force row level security").update();
    owner.sql("update idempotency_key set created_at = now() - interval '49 hours'").update();
    owner.sql("alter table idempotency_key force row level security").update();

    assertThat(keys.once("mei", KEY, "another", this::work).location()).isEqualTo("/things/2");
  }

  @Test
  void withoutViewerNoKeyIsSeen() {
    keys.once("mei", KEY, "request", this::work);
    assertThat(jdbc.sql("select count(*) from idempotency_key").query(Long.class).single())
        .isZero();
  }

  private Answer work() {
    return new Answer(201, "/things/" + done.incrementAndGet(), "{}");
  }
}
