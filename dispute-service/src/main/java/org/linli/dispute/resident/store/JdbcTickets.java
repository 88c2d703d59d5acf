package org.linli.dispute.resident.store;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.commons.sealing.Seal;
import org.linli.commons.store.ViewerTransactions;
import org.linli.commons.ticket.Pin;
import org.linli.dispute.resident.Ticket;
import org.linli.dispute.resident.TicketStore;

final class JdbcTickets implements TicketStore {

  private static final String COLUMNS =
      """
      select number, open_id, report_id, report_ticket, category, anonymous, language, pin_salt,
             pin_hash, created_at from resident_ticket
      """;

  private static final String FIELD = "resident-words-";

  private final ViewerTransactions transactions;
  private final Seal seal;

  JdbcTickets(ViewerTransactions transactions, Seal seal) {
    this.transactions = transactions;
    this.seal = seal;
  }

  @Override
  public void add(Ticket ticket) {
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    insert into resident_ticket (number, open_id, report_id, report_ticket, category,
                      anonymous, language, pin_salt, pin_hash, created_at)
                    values (:number, :openId, :report, :reportTicket, :category, :anonymous, :language,
                      :salt, :hash, :at)
                    """)
                .param("number", ticket.number())
                .param("openId", ticket.openId())
                .param("report", ticket.report().id())
                .param("reportTicket", ticket.report().ticket())
                .param("category", ticket.report().category())
                .param("anonymous", ticket.anonymous())
                .param("language", ticket.language())
                .param("salt", ticket.pin().salt())
                .param("hash", ticket.pin().hash())
                .param("at", at(ticket.createdAt()))
                .update());
  }

  @Override
  public Optional<Ticket> find(String number) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(COLUMNS + " where number = ?")
                .param(number)
                .query(JdbcTickets::ticket)
                .optional());
  }

  @Override
  public Optional<Ticket> findByOpenId(String openId) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(COLUMNS + " where open_id = ?")
                .param(openId)
                .query(JdbcTickets::ticket)
                .optional());
  }

  @Override
  public List<Added> added(String ticket) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select county_code, dispute_id, id, words_sealed, at from resident_words
                    where ticket = ? order by at, id
                    """)
                .param(ticket)
                .query(this::addedRow)
                .list());
  }

  @Override
  public void add(String ticket, Added added) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    byte[] sealed = seal.seal(added.countyCode(), added.matter(), FIELD + id, added.words());
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    insert into resident_words (ticket, county_code, dispute_id, id, words_sealed, at)
                    values (?, ?, ?, ?, ?, ?)
                    """)
                .params(ticket, added.countyCode(), added.matter(), id, sealed, at(added.at()))
                .update());
  }

  private Added addedRow(ResultSet row, int n) throws SQLException {
    String county = row.getString("county_code");
    UUID matter = row.getObject("dispute_id", UUID.class);
    UUID id = row.getObject("id", UUID.class);
    String words = seal.open(county, matter, FIELD + id, row.getBytes("words_sealed"));
    return new Added(county, matter, words, instant(row, "at"));
  }

  private static Ticket ticket(ResultSet row, int n) throws SQLException {
    return new Ticket(
        row.getString("number"),
        row.getString("open_id"),
        new Ticket.Report(
            row.getObject("report_id", UUID.class),
            row.getString("report_ticket"),
            row.getString("category")),
        row.getBoolean("anonymous"),
        row.getString("language"),
        new Pin(row.getBytes("pin_salt"), row.getBytes("pin_hash")),
        instant(row, "created_at"));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
