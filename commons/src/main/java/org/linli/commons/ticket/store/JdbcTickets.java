package org.linli.commons.ticket.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.store.ViewerTransactions;
import org.linli.commons.ticket.ProofOfWork;
import org.linli.commons.ticket.SpentChallenges;
import org.linli.commons.ticket.TicketTries;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code ticket_try} and {@code ticket_challenge}, which the service alone reads. */
final class JdbcTickets implements TicketTries, SpentChallenges {

  static final String ACTOR = "resident";

  private static final Duration TRIES_KEPT = Duration.ofDays(7);
  private static final Duration LONGEST_LOCK = Duration.ofDays(1);

  private final ViewerTransactions transactions;

  JdbcTickets(ViewerTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Optional<Spent> spend(ProofOfWork.Solved challenge, String request) {
    return transactions.asService(
        ACTOR,
        jdbc -> {
          int first =
              jdbc.sql(
                      """
                      insert into ticket_challenge (name, request, expires_at) values (?, ?, ?)
                      on conflict do nothing
                      """)
                  .params(challenge.name(), request, at(challenge.expiresAt()))
                  .update();
          return first == 1
              ? Optional.empty()
              : jdbc.sql("select request, number from ticket_challenge where name = ?")
                  .param(challenge.name())
                  .query((row, n) -> new Spent(row.getString(1), row.getString(2)))
                  .optional();
        });
  }

  @Override
  public void bind(ProofOfWork.Solved challenge, String number) {
    transactions.asService(
        ACTOR,
        jdbc ->
            jdbc.sql("update ticket_challenge set number = ? where name = ?")
                .params(number, challenge.name())
                .update());
  }

  @Override
  public boolean mayTry(String subject, Instant now, int allowed, Duration firstLock) {
    return own(jdbc -> mayTry(jdbc, subject, now, allowed, firstLock));
  }

  private static boolean mayTry(
      JdbcClient jdbc, String subject, Instant now, int allowed, Duration firstLock) {
    jdbc.sql(
            """
            insert into ticket_try (subject, tries, last_at) values (?, 0, ?) on conflict do nothing
            """)
        .params(subject, at(now))
        .update();
    Tries before =
        jdbc.sql("select tries, locked_until from ticket_try where subject = ? for update")
            .param(subject)
            .query(JdbcTickets::tries)
            .single();
    if (before.lockedUntil() != null && now.isBefore(before.lockedUntil())) {
      return false;
    }
    int tries = before.count() + 1;
    Instant lockedUntil = tries < allowed ? null : now.plus(lock(tries - allowed, firstLock));
    jdbc.sql(
            """
            update ticket_try set tries = :tries, last_at = :now, locked_until = :until
            where subject = :subject
            """)
        .param("tries", tries)
        .param("now", at(now))
        .param("until", lockedUntil == null ? null : at(lockedUntil))
        .param("subject", subject)
        .update();
    return true;
  }

  /** Doubled with each try beyond the allowed ones, up to a day. */
  private static Duration lock(int beyond, Duration first) {
    Duration lock = first;
    for (int i = 0; i < beyond && lock.compareTo(LONGEST_LOCK) < 0; i++) {
      lock = lock.multipliedBy(2);
    }
    return lock.compareTo(LONGEST_LOCK) < 0 ? lock : LONGEST_LOCK;
  }

  @Override
  public void forget(String... subjects) {
    own(
        jdbc ->
            jdbc.sql("delete from ticket_try where subject = any (?)").param(subjects).update());
  }

  @Override
  public int removeOld(Instant now) {
    return own(
        jdbc ->
            jdbc.sql("delete from ticket_challenge where expires_at < ?").param(at(now)).update()
                + jdbc.sql(
                        """
                        delete from ticket_try
                        where last_at < ? and (locked_until is null or locked_until < ?)
                        """)
                    .params(at(now.minus(TRIES_KEPT)), at(now))
                    .update());
  }

  /** A try counts even where the request that made it is undone. */
  private <T> T own(Function<JdbcClient, T> work) {
    return transactions.write(Access.ofService(ACTOR), work);
  }

  private record Tries(int count, @Nullable Instant lockedUntil) {}

  private static Tries tries(ResultSet row, int n) throws SQLException {
    OffsetDateTime until = row.getObject("locked_until", OffsetDateTime.class);
    return new Tries(row.getInt("tries"), until == null ? null : until.toInstant());
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
