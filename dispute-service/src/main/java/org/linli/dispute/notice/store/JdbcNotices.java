package org.linli.dispute.notice.store;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.notice.NewNotice;
import org.linli.dispute.notice.NoticeStore;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcNotices implements NoticeStore {

  private final ViewerTransactions transactions;
  private final JsonMapper json;

  JdbcNotices(ViewerTransactions transactions, JsonMapper json) {
    this.transactions = transactions;
    this.json = json;
  }

  @Override
  public void write(NewNotice notice, Set<String> addresses, Instant now) {
    transactions.inside(
        jdbc -> {
          jdbc.sql(
                  """
                  insert into notice (id, county_code, dispute_id, number, at, template, filled, unit_code, username, role, path)
                  select :id, :county, :matter,
                         (select d.number from dispute d where d.county_code = :county and d.id = :matter), :at, :template,
                         cast(:filled as jsonb) || coalesce(jsonb_build_object('number',
                           (select d.number from dispute d where d.county_code = :county and d.id = :matter)), '{}'),
                         :unit, :username, :role, :path
                  """)
              .param("id", notice.id())
              .param("county", notice.countyCode())
              .param("matter", notice.matter())
              .param("at", at(now))
              .param("template", notice.template())
              .param("filled", json.writeValueAsString(notice.filled()))
              .param("unit", notice.to().unit())
              .param("username", notice.to().username())
              .param("role", notice.to().role())
              .param("path", notice.to().path())
              .update();
          for (String address : addresses) {
            jdbc.sql("insert into mail (id, notice_id, address, next_at) values (?, ?, ?, ?)")
                .params(UuidCreator.getTimeOrderedEpoch(), notice.id(), address, at(now))
                .update();
          }
          return addresses.size();
        });
  }

  @Override
  public List<Claimed> claim(Instant now, Instant until, int most) {
    return transactions.write(
        MatterChanges.serviceAccess(MatterChanges.LINLI),
        jdbc ->
            jdbc.sql(
                    """
                    with due as (
                      select id from mail
                      where state = 'WAITING' and next_at <= :now and (claimed_until is null or claimed_until <= :now)
                      order by next_at, id limit :most for update skip locked),
                    taken as (
                      update mail m set claimed_until = :until, attempts = m.attempts + 1
                      from due where m.id = due.id returning m.id, m.notice_id, m.address, m.attempts)
                    select t.id, t.address, t.attempts, n.template, n.filled
                    from taken t join notice n on n.id = t.notice_id order by t.id
                    """)
                .param("now", at(now))
                .param("until", at(until))
                .param("most", most)
                .query(this::claimed)
                .list());
  }

  @Override
  public void sent(UUID mail, Instant at) {
    note(mail, "SENT", null, null, at);
  }

  @Override
  public void notSent(UUID mail, String fault, @Nullable Instant next) {
    note(mail, next == null ? "FAILED" : "WAITING", fault, next, null);
  }

  private void note(
      UUID mail,
      String state,
      @Nullable String fault,
      @Nullable Instant next,
      @Nullable Instant sent) {
    transactions.write(
        MatterChanges.serviceAccess(MatterChanges.LINLI),
        jdbc ->
            jdbc.sql(
                    """
                    update mail set state = :state, fault = :fault, next_at = coalesce(:next, next_at), sent_at = :sent,
                      claimed_until = null
                    where id = :id
                    """)
                .param("state", state)
                .param("fault", fault)
                .param("next", next == null ? null : at(next))
                .param("sent", sent == null ? null : at(sent))
                .param("id", mail)
                .update());
  }

  private Claimed claimed(ResultSet row, int number) throws SQLException {
    Map<String, String> filled =
        json.readValue(
            row.getString("filled"), new TypeReference<LinkedHashMap<String, String>>() {});
    filled.values().removeIf(java.util.Objects::isNull);
    return new Claimed(
        row.getObject("id", UUID.class),
        row.getString("address"),
        row.getInt("attempts"),
        row.getString("template"),
        filled);
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
