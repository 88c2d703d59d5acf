package org.linli.person.support.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.linli.commons.store.ViewerTransactions;
import org.linli.commons.ticket.Pin;
import org.linli.person.support.SupportCase;
import org.linli.person.support.SupportTickets;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table that no viewer reads: each call acts as the service, in the transaction there is. */
final class JdbcSupportTickets implements SupportTickets {

  private static final String ACTOR = "resident";

  private final ViewerTransactions transactions;

  JdbcSupportTickets(ViewerTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void add(SupportCase one, Ticket ticket) {
    as(
        jdbc ->
            jdbc.sql("insert into support_ticket values (?, ?, ?, ?, ?, ?, ?)")
                .param(ticket.number())
                .param(one.county())
                .param(one.id())
                .param(ticket.link())
                .param(ticket.pin().salt())
                .param(ticket.pin().hash())
                .param(ticket.pinOwn())
                .update());
  }

  @Override
  public Optional<Ticket> find(String number) {
    return as(
        jdbc ->
            jdbc.sql("select * from support_ticket where number = ?")
                .param(number)
                .query(JdbcSupportTickets::row)
                .optional());
  }

  @Override
  public Optional<Ticket> ofResident(SupportCase one) {
    return as(
        jdbc ->
            jdbc.sql(
                    """
                    select * from support_ticket where county_code = ? and case_id = ? and link_id is null
                    """)
                .params(one.county(), one.id())
                .query(JdbcSupportTickets::row)
                .optional());
  }

  @Override
  public void changePin(String number, Pin pin) {
    as(
        jdbc ->
            jdbc.sql(
                    "update support_ticket set pin_salt = ?, pin_hash = ?, pin_own = true where number = ?")
                .params(pin.salt(), pin.hash(), number)
                .update());
  }

  @Override
  public void remove(SupportCase one) {
    as(
        jdbc ->
            jdbc.sql("delete from support_ticket where county_code = ? and case_id = ?")
                .params(one.county(), one.id())
                .update());
  }

  private <T> T as(Function<JdbcClient, T> work) {
    return transactions.asService(ACTOR, work);
  }

  private static Ticket row(ResultSet row, int n) throws SQLException {
    return new Ticket(
        row.getString("number"),
        row.getObject("case_id", UUID.class),
        row.getObject("link_id", UUID.class),
        new Pin(row.getBytes("pin_salt"), row.getBytes("pin_hash")),
        row.getBoolean("pin_own"));
  }
}
