package org.linli.person.partner.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.commons.store.ViewerTransactions;
import org.linli.person.consent.DataCategory;
import org.linli.person.partner.Confirmation;
import org.linli.person.partner.Link;
import org.linli.person.partner.LinkState;
import org.linli.person.partner.LinkStore;
import org.linli.person.support.SupportCase;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcLinks implements LinkStore {

  private final ViewerTransactions transactions;

  JdbcLinks(ViewerTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void add(SupportCase one, Link link) {
    in(
        jdbc ->
            jdbc.sql(
                    """
                    insert into support_link (county_code, case_id, id, consent_id, purpose, recipient, data, state, by_username, at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """)
                .params(
                    one.county(),
                    one.id(),
                    link.id(),
                    one.consent(),
                    link.released().purpose(),
                    link.released().recipient(),
                    link.released().data().stream().map(Enum::name).sorted().toArray(String[]::new),
                    link.state().name(),
                    link.times().by(),
                    at(link.times().at()))
                .update());
  }

  @Override
  public Optional<Link> find(UUID id) {
    return in(
        jdbc ->
            jdbc.sql("select * from support_link where id = ?")
                .param(id)
                .query(JdbcLinks::row)
                .optional());
  }

  @Override
  public List<Link> ofCase(SupportCase one) {
    return in(
        jdbc ->
            jdbc.sql(
                    "select * from support_link where county_code = ? and case_id = ? order by at, id")
                .params(one.county(), one.id())
                .query(JdbcLinks::row)
                .list());
  }

  @Override
  public void step(SupportCase one, UUID link, LinkState state, Instant at) {
    in(
        jdbc ->
            jdbc.sql(
                    """
                    update support_link set state = ?, ended_at = ?
                    where county_code = ? and case_id = ? and id = ? and state in ('PROPOSED', 'OPEN', 'ACCEPTED')
                    """)
                .param(state.name())
                .param(state.isOver() ? at(at) : null)
                .param(one.county())
                .param(one.id())
                .param(link)
                .update());
  }

  @Override
  public void confirm(SupportCase one, UUID link, Confirmation confirmed) {
    in(
        jdbc ->
            jdbc.sql(
                    """
                    update support_link set state = 'OPEN', confirmed_at = ?, confirmed_how = ?, confirmed_by = ?
                    where county_code = ? and case_id = ? and id = ? and state = 'PROPOSED'
                    """)
                .params(
                    at(confirmed.at()),
                    confirmed.how().name(),
                    confirmed.by(),
                    one.county(),
                    one.id(),
                    link)
                .update());
  }

  @Override
  public void read(SupportCase one, UUID link, Instant at) {
    in(
        jdbc ->
            jdbc.sql(
                    """
                    update support_link set read_at = ?
                    where county_code = ? and case_id = ? and id = ? and read_at is null
                    """)
                .params(at(at), one.county(), one.id(), link)
                .update());
  }

  @Override
  public void endAll(SupportCase one, LinkState state, Instant at) {
    in(
        jdbc ->
            jdbc.sql(
                    """
                    update support_link set state = ?, ended_at = ?
                    where county_code = ? and case_id = ? and state in ('PROPOSED', 'OPEN', 'ACCEPTED')
                    """)
                .params(state.name(), at(at), one.county(), one.id())
                .update());
  }

  private <T> T in(Function<JdbcClient, T> work) {
    return transactions.inside(work);
  }

  private static Link row(ResultSet row, int n) throws SQLException {
    Set<DataCategory> data = EnumSet.noneOf(DataCategory.class);
    for (String name : (String[]) row.getArray("data").getArray()) {
      data.add(DataCategory.valueOf(name));
    }
    Instant confirmed = instant(row, "confirmed_at");
    return new Link(
        row.getObject("id", UUID.class),
        row.getObject("case_id", UUID.class),
        new Link.Released(row.getString("purpose"), row.getString("recipient"), data),
        LinkState.valueOf(row.getString("state")),
        new Link.Times(
            row.getString("by_username"),
            row.getObject("at", OffsetDateTime.class).toInstant(),
            instant(row, "read_at"),
            instant(row, "ended_at")),
        confirmed == null
            ? null
            : new Confirmation(
                confirmed,
                Confirmation.How.valueOf(row.getString("confirmed_how")),
                row.getString("confirmed_by")));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime found = row.getObject(column, OffsetDateTime.class);
    return found == null ? null : found.toInstant();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
