package org.linli.commons.idempotency.store;

import org.jspecify.annotations.Nullable;
import org.linli.commons.idempotency.Answer;
import org.linli.commons.idempotency.IdempotencyKeys;
import org.linli.commons.problem.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** Keys in the table {@code idempotency_key}, each visible to its account only. */
final class JdbcIdempotencyKeys implements IdempotencyKeys {
  private final JdbcClient jdbc;
  private final PlatformTransactionManager transactions;

  JdbcIdempotencyKeys(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  @Override
  public <E extends Exception> Answer once(String subject, String key, String request, Work<E> work)
      throws E {
    TransactionStatus transaction = transactions.getTransaction(new DefaultTransactionDefinition());
    boolean done = false;
    try {
      Answer answer = inTransaction(subject, key, request, work);
      done = true;
      return answer;
    } finally {
      if (done) {
        transactions.commit(transaction);
      } else {
        transactions.rollback(transaction);
      }
    }
  }

  private <E extends Exception> Answer inTransaction(
      String subject, String key, String request, Work<E> work) throws E {
    jdbc.sql("select set_config('linli.subject', ?, true)").param(subject).query().singleRow();
    forgetOld();
    int inserted =
        jdbc.sql(
                """
                insert into idempotency_key (subject, key, request) values (?, ?, ?)
                on conflict do nothing
                """)
            .params(subject, key, request)
            .update();
    if (inserted == 0) {
      return first(subject, key, request);
    }
    Answer answer = work.run();
    jdbc.sql(
            """
            update idempotency_key set status = :status, location = :location, body = :body
            where subject = :subject and key = :key
            """)
        .param("status", answer.status())
        .param("location", answer.location())
        .param("body", answer.body())
        .param("subject", subject)
        .param("key", key)
        .update();
    return answer;
  }

  private Answer first(String subject, String key, String request) {
    Stored stored =
        jdbc.sql(
                """
                select request, status, location, body from idempotency_key
                where subject = ? and key = ?
                """)
            .params(subject, key)
            .query(Stored.class)
            .single();
    if (!stored.request().equals(request)) {
      throw ProblemException.conflict("idempotency-conflict");
    }
    return new Answer(stored.status(), stored.location(), stored.body());
  }

  /** The policy lets every account delete what is too old and nothing else. */
  private void forgetOld() {
    jdbc.sql("delete from idempotency_key where created_at < now() - make_interval(hours => ?)")
        .param((int) KEPT.toHours())
        .update();
  }

  record Stored(String request, int status, @Nullable String location, @Nullable String body) {}
}
