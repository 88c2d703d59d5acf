package org.linli.dispute.held.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.sealing.KeyDestroyed;
import org.linli.commons.sealing.Seal;
import org.linli.commons.store.ViewerTransactions;
import org.linli.commons.ticket.Pin;
import org.linli.dispute.file.ReadLog;
import org.linli.dispute.held.HeldStore;
import org.linli.dispute.held.Right;
import org.linli.dispute.matter.Outcome;

/** The tables {@code party_ticket} and {@code matter_right}, and who looked at a matter. */
final class JdbcHeld implements HeldStore {

  private static final String WORDS = "right-words-";
  private static final String ANSWER = "right-answer-";
  private static final String RIGHTS =
      "select * from matter_right where county_code = ? and dispute_id = ?";
  private static final String NEWEST_FIRST = " order by asked_at desc, id desc";

  private final ViewerTransactions transactions;
  private final Seal seal;

  JdbcHeld(ViewerTransactions transactions, Seal seal) {
    this.transactions = transactions;
    this.seal = seal;
  }

  @Override
  public void give(PartyTicket ticket, String by, Instant now, Instant expiresAt) {
    endPartyTickets(ticket.countyCode(), ticket.matter(), ticket.party());
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    insert into party_ticket (number, county_code, dispute_id, party_id, pin_salt, pin_hash, created_at,
                                              created_by, expires_at)
                    values (:number, :county, :dispute, :party, :salt, :hash, :now, :by, :expires)
                    """)
                .param("number", ticket.number())
                .param("county", ticket.countyCode())
                .param("dispute", ticket.matter())
                .param("party", ticket.party())
                .param("salt", ticket.pin().salt())
                .param("hash", ticket.pin().hash())
                .param("now", at(now))
                .param("by", by)
                .param("expires", at(expiresAt))
                .update());
  }

  @Override
  public Optional<PartyTicket> findPartyTicket(String number, Instant now) {
    return transactions.inside(
        jdbc ->
            jdbc.sql("select * from party_ticket where number = ? and expires_at > ?")
                .params(number, at(now))
                .query(
                    (row, n) ->
                        new PartyTicket(
                            row.getString("number"),
                            row.getString("county_code"),
                            row.getObject("dispute_id", UUID.class),
                            row.getObject("party_id", UUID.class),
                            new Pin(row.getBytes("pin_salt"), row.getBytes("pin_hash"))))
                .optional());
  }

  @Override
  public void endPartyTickets(String countyCode, UUID matter, UUID party) {
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    "delete from party_ticket where county_code = ? and dispute_id = ? and party_id = ?")
                .params(countyCode, matter, party)
                .update());
  }

  @Override
  public About about(String countyCode, UUID matter) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select d.category, d.outcome, d.unit_code, d.path, a.retain_until, a.erased_at is not null as erased
                    from dispute d
                    left join archived_matter a on a.county_code = d.county_code and a.dispute_id = d.id
                    where d.county_code = ? and d.id = ?
                    """)
                .params(countyCode, matter)
                .query(
                    (row, n) -> {
                      String outcome = row.getString("outcome");
                      return new About(
                          row.getString("category"),
                          outcome == null ? null : Outcome.valueOf(outcome),
                          row.getString("unit_code"),
                          row.getString("path"),
                          row.getObject("retain_until", LocalDate.class),
                          row.getBoolean("erased"));
                    })
                .optional()
                .orElseThrow(ProblemException::notFound));
  }

  @Override
  public List<Look> looks(UUID matter, int most) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select at, actor, field_groups, purpose from audit_entry
                    where subject_kind = ? and subject_id = ? and action in ('READ', 'EXPORT') order by seq desc limit ?
                    """)
                .params(ReadLog.MATTER, matter, most)
                .query(
                    (row, n) ->
                        new Look(
                            row.getTimestamp("at").toInstant(),
                            row.getString("actor"),
                            List.of((String[]) row.getArray("field_groups").getArray()),
                            row.getString("purpose")))
                .list());
  }

  @Override
  public boolean ask(String countyCode, UUID matter, Right right) {
    String words = right.words() == null ? "" : right.words();
    byte[] sealed = seal.seal(countyCode, matter, WORDS + right.id(), words);
    return transactions.inside(
            jdbc ->
                jdbc.sql(
                        """
                        insert into matter_right (county_code, dispute_id, id, ticket, party_id, kind, words_sealed, asked_at,
                                                  due_on)
                        values (:county, :dispute, :id, :ticket, :party, :kind, :words, :at, :due)
                        on conflict (ticket, kind) where answered_at is null do nothing
                        """)
                    .param("county", countyCode)
                    .param("dispute", matter)
                    .param("id", right.id())
                    .param("ticket", right.ticket())
                    .param("party", right.party())
                    .param("kind", right.kind().name())
                    .param("words", sealed)
                    .param("at", at(right.askedAt()))
                    .param("due", right.dueOn())
                    .update())
        == 1;
  }

  @Override
  public List<Right> ofTicket(String ticket, String countyCode, UUID matter) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(RIGHTS + " and ticket = ?" + NEWEST_FIRST)
                .params(countyCode, matter, ticket)
                .query((row, n) -> right(row))
                .list());
  }

  @Override
  public List<Right> ofMatter(String countyCode, UUID matter) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(RIGHTS + NEWEST_FIRST)
                .params(countyCode, matter)
                .query((row, n) -> right(row))
                .list());
  }

  @Override
  public boolean answer(String countyCode, UUID matter, UUID right, Right.Answer answer) {
    String words = answer.words() == null ? "" : answer.words();
    byte[] sealed = seal.seal(countyCode, matter, ANSWER + right, words);
    return transactions.inside(
            jdbc ->
                jdbc.sql(
                        """
                        update matter_right set result = ?, answer_sealed = ?, answered_at = ?, answered_by = ?
                        where county_code = ? and dispute_id = ? and id = ? and answered_at is null
                        """)
                    .params(
                        answer.result().name(),
                        sealed,
                        at(answer.at()),
                        answer.by(),
                        countyCode,
                        matter,
                        right)
                    .update())
        == 1;
  }

  private Right right(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    String county = row.getString("county_code");
    UUID matter = row.getObject("dispute_id", UUID.class);
    String result = row.getString("result");
    return new Right(
        id,
        row.getString("ticket"),
        row.getObject("party_id", UUID.class),
        Right.Kind.valueOf(row.getString("kind")),
        opened(county, matter, WORDS + id, row.getBytes("words_sealed")),
        row.getTimestamp("asked_at").toInstant(),
        row.getObject("due_on", LocalDate.class),
        result == null
            ? null
            : new Right.Answer(
                Right.Result.valueOf(result),
                opened(county, matter, ANSWER + id, row.getBytes("answer_sealed")),
                row.getTimestamp("answered_at").toInstant(),
                row.getString("answered_by")));
  }

  private @Nullable String opened(String county, UUID matter, String field, byte[] sealed) {
    try {
      return seal.open(county, matter, field, sealed);
    } catch (KeyDestroyed e) {
      return null;
    }
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
