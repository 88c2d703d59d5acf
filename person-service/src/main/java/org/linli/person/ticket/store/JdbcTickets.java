package org.linli.person.ticket.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.store.ViewerTransactions;
import org.linli.commons.ticket.Pin;
import org.linli.commons.ticket.TicketNumber;
import org.linli.commons.ticket.TicketProofs;
import org.linli.person.ticket.Holder;
import org.linli.person.ticket.NumberKind;
import org.linli.person.ticket.SubjectKind;
import org.linli.person.ticket.Tickets;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcTickets implements Tickets {

  private static final String ACTOR = "resident";

  private final ViewerTransactions transactions;
  private final TicketProofs proofs;
  private final Clock clock;

  JdbcTickets(ViewerTransactions transactions, TicketProofs proofs, Clock clock) {
    this.transactions = transactions;
    this.proofs = proofs;
    this.clock = clock;
  }

  @Override
  public Issued issue(Opens opens, String language, String pin) {
    Instant endsAt = opens.endsAt();
    Pin kept = Pin.of(pin);
    String number = TicketNumber.random();
    asService(
        jdbc ->
            jdbc.sql(
                    """
                    insert into ticket (number, pin_salt, pin_hash, kind, subject_kind, subject_id,
                      county_code, language, created_at, ended_at)
                    values (:number, :salt, :hash, :kind, :subjectKind, :subject, :county, :language, :at,
                      :endsAt)
                    """)
                .param("number", number)
                .param("salt", kept.salt())
                .param("hash", kept.hash())
                .param("kind", opens.kind().name())
                .param("subjectKind", opens.subjectKind().name())
                .param("subject", opens.subject())
                .param("county", opens.countyCode())
                .param("language", language)
                .param("at", now())
                .param("endsAt", endsAt == null ? null : endsAt.atOffset(ZoneOffset.UTC))
                .update());
    return new Issued(number, pin);
  }

  @Override
  public Holder require(@Nullable String proof, NumberKind kind) {
    Holder holder = require(proof);
    if (holder.kind() != kind) {
      throw ProblemException.forbidden("ticket-proof");
    }
    return holder;
  }

  @Override
  public Holder require(@Nullable String proof) {
    String number = proofs.ticketOf(proof);
    return asService(
            jdbc ->
                jdbc.sql(
                        """
                        select number, kind, subject_kind, subject_id, county_code, language from ticket
                        where number = ? and (ended_at is null or ended_at > ?)
                        """)
                    .params(number, now())
                    .query(JdbcTickets::holder)
                    .optional())
        .orElseThrow(() -> ProblemException.forbidden("ticket-proof"));
  }

  @Override
  public Optional<Pin> findPin(String number) {
    return asService(
        jdbc ->
            jdbc.sql(
                    "select pin_salt, pin_hash from ticket where number = ? and (ended_at is null or ended_at > ?)")
                .params(number, now())
                .query((row, n) -> new Pin(row.getBytes(1), row.getBytes(2)))
                .optional());
  }

  @Override
  public Optional<NumberKind> findKind(String number) {
    return asService(
        jdbc ->
            jdbc.sql(
                    "select kind from ticket where number = ? and (ended_at is null or ended_at > ?)")
                .params(number, now())
                .query((row, n) -> NumberKind.valueOf(row.getString(1)))
                .optional());
  }

  @Override
  public void end(SubjectKind kind, UUID subject) {
    asService(
        jdbc ->
            jdbc.sql(
                    """
                    update ticket set ended_at = ?
                    where subject_kind = ? and subject_id = ? and (ended_at is null or ended_at > ?)
                    """)
                .params(now(), kind.name(), subject, now())
                .update());
  }

  @Override
  public void end(SubjectKind kind, UUID subject, NumberKind numbers) {
    asService(
        jdbc ->
            jdbc.sql(
                    """
                    update ticket set ended_at = ?
                    where subject_kind = ? and subject_id = ? and kind = ? and (ended_at is null or ended_at > ?)
                    """)
                .params(now(), kind.name(), subject, numbers.name(), now())
                .update());
  }

  private <T> T asService(Function<JdbcClient, T> work) {
    return transactions.asService(ACTOR, work);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Holder holder(ResultSet row, int n) throws SQLException {
    return new Holder(
        row.getString("number"),
        NumberKind.valueOf(row.getString("kind")),
        SubjectKind.valueOf(row.getString("subject_kind")),
        row.getObject("subject_id", UUID.class),
        row.getString("county_code"),
        row.getString("language"));
  }
}
