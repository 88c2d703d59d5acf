package org.linli.person.support.store;

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
import org.linli.commons.store.ViewerTransactions;
import org.linli.person.consent.Consent;
import org.linli.person.support.CaseStore;
import org.linli.person.support.SupportCase;
import org.linli.person.support.SupportResult;
import org.linli.person.support.SupportSource;
import org.linli.person.support.SupportState;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of cases; row-level security says which rows there are. */
final class JdbcCases implements CaseStore {

  private final ViewerTransactions transactions;
  private final ConsentRows consents;

  JdbcCases(ViewerTransactions transactions) {
    this.transactions = transactions;
    this.consents = new ConsentRows(transactions);
  }

  @Override
  public int next(String prefix) {
    return in(
        jdbc ->
            jdbc.sql(
                    """
                    insert into support_number (prefix, last) values (?, 1)
                    on conflict (prefix) do update set last = support_number.last + 1 returning last
                    """)
                .param(prefix)
                .query(Integer.class)
                .single());
  }

  @Override
  public void add(SupportCase one, Consent consent) {
    consents.add(one, consent);
    SupportCase.Asked asked = one.asked();
    in(
        jdbc ->
            jdbc.sql(
                    """
                    insert into support_case (county_code, id, number, state, source, kinds, area_code, path, language,
                      filed_by, consent_id, received_at, handed)
                    values (:county, :id, :number, :state, :source, :kinds, :area, :path, :language, :by, :consent, :at, :handed)
                    """)
                .param("county", asked.county())
                .param("id", one.id())
                .param("number", one.number())
                .param("state", one.state().name())
                .param("source", asked.source().name())
                .param("kinds", asked.kinds().toArray(String[]::new))
                .param("area", asked.areaCode())
                .param("path", asked.path())
                .param("language", asked.language())
                .param("by", asked.filedBy())
                .param("consent", consent.id())
                .param("at", at(asked.at()))
                .param("handed", asked.filedBy() != null)
                .update());
  }

  @Override
  public boolean isHanded(SupportCase one) {
    return in(
        jdbc ->
            jdbc.sql("select handed from support_case where county_code = ? and id = ?")
                .params(one.county(), one.id())
                .query(Boolean.class)
                .single());
  }

  @Override
  public void taken(SupportCase one) {
    set("handed = false", one);
  }

  @Override
  public void over(SupportCase one) {
    set("is_over = true", one);
  }

  private void set(String what, SupportCase one) {
    in(
        jdbc ->
            jdbc.sql("update support_case set " + what + " where county_code = ? and id = ?")
                .params(one.county(), one.id())
                .update());
  }

  @Override
  public void renew(SupportCase one, Consent consent) {
    consents.add(one, consent);
    in(
        jdbc ->
            jdbc.sql("update support_case set consent_id = ? where county_code = ? and id = ?")
                .params(consent.id(), one.county(), one.id())
                .update());
  }

  @Override
  public Optional<SupportCase> find(UUID id) {
    return one(id, "");
  }

  @Override
  public Optional<SupportCase> lock(UUID id) {
    return one(id, " for update");
  }

  private Optional<SupportCase> one(UUID id, String more) {
    return in(
        jdbc ->
            jdbc.sql("select * from support_case where id = ?" + more)
                .param(id)
                .query(JdbcCases::row)
                .optional());
  }

  @Override
  public boolean reads(SupportCase one) {
    return asks("support_reads", one);
  }

  @Override
  public boolean hasPart(SupportCase one) {
    return asks("support_has_part", one);
  }

  @Override
  public boolean isLive(SupportCase one) {
    return asks("support_live", one);
  }

  private boolean asks(String function, SupportCase one) {
    return in(
        jdbc ->
            jdbc.sql("select " + function + "(?, ?)")
                .params(one.county(), one.id())
                .query(Boolean.class)
                .single());
  }

  @Override
  public Consent consent(SupportCase one) {
    return consents.find(one);
  }

  @Override
  public void withdraw(SupportCase one, Instant at) {
    consents.withdraw(one, at);
  }

  @Override
  public void change(SupportCase after, String event, String by, Instant at) {
    SupportCase.Ending ending = after.ending();
    SupportResult result = ending.result();
    in(
        jdbc ->
            jdbc.sql(
                    """
                    update support_case set state = :state, lead = :lead, version = :version, result = :result, stars = :stars,
                      ended_at = :ended, keep_until = :until
                    where county_code = :county and id = :id
                    """)
                .param("state", after.state().name())
                .param("lead", after.lead())
                .param("version", after.version())
                .param("result", result == null ? null : result.name())
                .param("stars", ending.stars())
                .param("ended", ending.at() == null ? null : at(ending.at()))
                .param("until", ending.keepUntil())
                .param("county", after.county())
                .param("id", after.id())
                .update());
    in(
        jdbc ->
            jdbc.sql("insert into support_event values (?, ?, ?, ?, ?, ?)")
                .params(after.county(), after.id(), after.version(), event, by, at(at))
                .update());
  }

  @Override
  public List<Event> events(SupportCase one) {
    return in(
        jdbc ->
            jdbc.sql(
                    """
                    select version, kind, by_username, at from support_event
                    where county_code = ? and case_id = ? order by version
                    """)
                .params(one.county(), one.id())
                .query(
                    (row, n) ->
                        new Event(
                            row.getInt(1), row.getString(2), row.getString(3), instant(row, "at")))
                .list());
  }

  @Override
  public List<Part> parts(SupportCase one) {
    return in(
        jdbc ->
            jdbc.sql(
                    """
                    select username, since from support_part
                    where county_code = ? and case_id = ? and until is null order by since, username
                    """)
                .params(one.county(), one.id())
                .query((row, n) -> new Part(row.getString(1), instant(row, "since")))
                .list());
  }

  @Override
  public void addPart(SupportCase one, String username, Instant at) {
    in(
        jdbc ->
            jdbc.sql(
                    "insert into support_part (county_code, case_id, username, since) values (?, ?, ?, ?)")
                .params(one.county(), one.id(), username, at(at))
                .update());
  }

  @Override
  public void endPart(SupportCase one, String username, Instant at) {
    in(
        jdbc ->
            jdbc.sql(
                    """
                    update support_part set until = ?, ended = 'HANDED_OVER'
                    where county_code = ? and case_id = ? and username = ? and until is null
                    """)
                .params(at(at), one.county(), one.id(), username)
                .update());
  }

  @Override
  public void endParts(SupportCase one, Instant at) {
    in(
        jdbc ->
            jdbc.sql(
                    """
                    update support_part set until = ?, ended = 'CONSENT'
                    where county_code = ? and case_id = ? and until is null
                    """)
                .params(at(at), one.county(), one.id())
                .update());
  }

  @Override
  public List<SupportCase> open(String pathPrefix, @Nullable Place after, int limit) {
    return in(
        jdbc ->
            jdbc.sql(
                    """
                    select * from support_case
                    where state = 'REQUESTED' and starts_with(path, :path)
                      and exists (select from unnest(viewer_scopes(array['support-worker'])) as scope
                                  where starts_with(path, scope))
                      and (:at::timestamptz is null or (received_at, id) > (:at, :id))
                    order by received_at, id limit :limit
                    """)
                .param("path", pathPrefix)
                .param("at", after == null ? null : at(after.at()))
                .param("id", after == null ? null : after.id())
                .param("limit", limit)
                .query(JdbcCases::row)
                .list());
  }

  @Override
  public List<Listed> ofViewer(@Nullable SupportState state, @Nullable Place after, int limit) {
    return in(
        jdbc ->
            jdbc.sql(
                    """
                    select s.*, c.expires_at,
                      (select min(a.meets_at) from support_appointment a
                       where a.county_code = s.county_code and a.case_id = s.id and a.meets_at >= now()) as meets_at,
                      (select min(t.until_on) from support_task t
                       where t.county_code = s.county_code and t.case_id = s.id and t.done_at is null and t.who = 'WORKER')
                        as until_on
                    from (select distinct county_code, case_id from support_part
                          where username = viewer_username() and (until is null or ended = 'CONSENT')) p
                      join support_case s on s.county_code = p.county_code and s.id = p.case_id
                      join support_consent c
                        on c.county_code = s.county_code and c.case_id = s.id and c.id = s.consent_id
                    where (:state::text is null or s.state = :state)
                      and (:at::timestamptz is null or (s.received_at, s.id) < (:at, :id))
                    order by s.received_at desc, s.id desc limit :limit
                    """)
                .param("state", state == null ? null : state.name())
                .param("at", after == null ? null : at(after.at()))
                .param("id", after == null ? null : after.id())
                .param("limit", limit)
                .query(
                    (row, n) ->
                        new Listed(
                            row(row, n),
                            instantOrNull(row, "meets_at"),
                            row.getObject("until_on", LocalDate.class),
                            instant(row, "expires_at")))
                .list());
  }

  @Override
  public List<Filed> filed(int limit) {
    return in(
        jdbc ->
            jdbc.sql(
                    """
                    select number, state, received_at from support_case where filed_by = viewer_username()
                    order by received_at desc limit ?
                    """)
                .param(limit)
                .query(
                    (row, n) ->
                        new Filed(
                            row.getString(1),
                            SupportState.valueOf(row.getString(2)),
                            instant(row, "received_at")))
                .list());
  }

  @Override
  public List<UUID> due(Due due, Instant now, int days, int limit) {
    String which =
        switch (due) {
          case EXPIRED ->
              "s.state in ('REQUESTED', 'IN_PROGRESS', 'CLOSED') and c.expires_at <= :now";
          case NOT_RENEWED -> "s.state = 'CONSENT_EXPIRED' and c.expires_at <= :before";
          case CLOSED -> "s.state = 'CLOSED' and s.ended_at <= :before";
          case OVER ->
              """
              s.state in ('WITHDRAWN', 'ERASED') and not s.is_over and s.ended_at <= :before
                and coalesce(s.keep_until < (:now)::date, true)
              """;
        };
    return in(
        jdbc ->
            jdbc.sql(
                    """
                    select s.id from support_case s join support_consent c
                      on c.county_code = s.county_code and c.case_id = s.id and c.id = s.consent_id
                    where :now::timestamptz is not null and :before::timestamptz is not null and
                    """
                        + which
                        + " limit :limit")
                .param("now", at(now))
                .param("before", at(now.minus(java.time.Duration.ofDays(days))))
                .param("limit", limit)
                .query(UUID.class)
                .list());
  }

  @Override
  public void eraseContent(SupportCase one) {
    for (String table :
        List.of(
            "support_text",
            "support_task",
            "support_appointment",
            "support_visit",
            "support_note")) {
      in(
          jdbc ->
              jdbc.sql("delete from " + table + " where county_code = ? and case_id = ?")
                  .params(one.county(), one.id())
                  .update());
    }
    in(
        jdbc ->
            jdbc.sql(
                    "delete from support_attachment where county_code = ? and case_id = ? and not scan")
                .params(one.county(), one.id())
                .update());
  }

  @Override
  public List<String> noteAuthors(SupportCase one) {
    return in(
        jdbc ->
            jdbc.sql(
                    "select distinct author from support_note where county_code = ? and case_id = ?")
                .params(one.county(), one.id())
                .query(String.class)
                .list());
  }

  private <T> T in(java.util.function.Function<JdbcClient, T> work) {
    return transactions.inside(work);
  }

  private static SupportCase row(ResultSet row, int n) throws SQLException {
    String result = row.getString("result");
    short stars = row.getShort("stars");
    Integer given = row.wasNull() ? null : (int) stars;
    return new SupportCase(
        row.getObject("id", UUID.class),
        row.getString("number"),
        SupportState.valueOf(row.getString("state")),
        new SupportCase.Asked(
            row.getString("county_code"),
            row.getString("area_code"),
            row.getString("path"),
            List.of((String[]) row.getArray("kinds").getArray()),
            SupportSource.valueOf(row.getString("source")),
            row.getString("language"),
            row.getString("filed_by"),
            instant(row, "received_at")),
        row.getObject("consent_id", UUID.class),
        row.getString("lead"),
        new SupportCase.Ending(
            result == null ? null : SupportResult.valueOf(result),
            given,
            instantOrNull(row, "ended_at"),
            row.getObject("keep_until", LocalDate.class)),
        row.getInt("version"));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
