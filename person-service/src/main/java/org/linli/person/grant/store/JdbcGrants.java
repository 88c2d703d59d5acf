package org.linli.person.grant.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Role;
import org.linli.commons.store.ViewerTransactions;
import org.linli.person.grant.GrantStore;
import org.linli.person.grant.StaffGrant;
import org.linli.person.staff.Account;
import org.springframework.stereotype.Repository;

@Repository
class JdbcGrants implements GrantStore {

  private final ViewerTransactions transactions;

  JdbcGrants(ViewerTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public List<StaffGrant> of(UUID staff) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select g.*, s.username as stands_in_for_username
                    from staff_grant g left join staff s on s.id = g.stands_in_for
                    where g.staff = ? order by g.since desc, g.id desc
                    """)
                .param(staff)
                .query(JdbcGrants::grant)
                .list());
  }

  @Override
  public void insert(Account account, StaffGrant grant, @Nullable UUID standsInFor, Instant now) {
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    insert into staff_grant (county_code, id, staff, home_path, role, area_code, since, until, given_by,
                      approved_by, delegable, stands_in_for, derived_from, given_at)
                    values (:county, :id, :staff, :home, :role, :area, :since, :until, :by, :approved, :delegable,
                      :standsInFor, :derived, :now)
                    """)
                .param("county", account.countyCode())
                .param("id", grant.id())
                .param("staff", account.staff().id())
                .param("home", account.staff().path())
                .param("role", grant.role().wireName())
                .param("area", grant.areaCode())
                .param("since", at(grant.since()))
                .param("until", at(grant.until()))
                .param("by", grant.given().by())
                .param("approved", grant.given().approvedBy())
                .param(
                    "delegable",
                    grant.delegable().stream().map(Role::wireName).sorted().toArray(String[]::new))
                .param("standsInFor", standsInFor)
                .param("derived", grant.derivedFrom())
                .param("now", at(now))
                .update());
  }

  @Override
  public void end(UUID grant, Instant at, String by, @Nullable String reason) {
    end("id = :key", grant, at, by, reason);
  }

  @Override
  public void endAll(UUID staff, Instant at, String by, @Nullable String reason) {
    end("staff = :key", staff, at, by, reason);
  }

  @Override
  public int endOrphans(Instant at) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    update staff_grant d set ended_at = :at, ended_by = g.ended_by, end_reason = g.end_reason
                    from staff_grant g
                    where d.derived_from = g.id and d.ended_at is null and g.ended_at is not null
                      and (d.until is null or d.until > :at)
                    """)
                .param("at", at(at))
                .update());
  }

  private void end(String which, UUID key, Instant at, String by, @Nullable String reason) {
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    update staff_grant set ended_at = :at, ended_by = :by, end_reason = :reason
                    where ended_at is null and (until is null or until > :at) and
                    """
                        + which)
                .param("key", key)
                .param("at", at(at))
                .param("by", by)
                .param("reason", reason)
                .update());
  }

  @Override
  public List<StandingIn> standIns(UUID staff, Instant now) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select s.username, s.name, min(g.since) as since, max(g.until) as until
                    from staff_grant g join staff s on s.id = g.staff
                    where g.stands_in_for = :staff and g.ended_at is null and g.until > :now
                    group by s.username, s.name order by 3, 1
                    """)
                .param("staff", staff)
                .param("now", at(now))
                .query(
                    (row, n) ->
                        new StandingIn(
                            row.getString("username"),
                            row.getString("name"),
                            row.getTimestamp("since").toInstant(),
                            row.getTimestamp("until").toInstant()))
                .list());
  }

  private static StaffGrant grant(ResultSet row, int number) throws SQLException {
    Timestamp ended = row.getTimestamp("ended_at");
    return new StaffGrant(
        row.getObject("id", UUID.class),
        row.getObject("staff", UUID.class),
        Role.find(row.getString("role")).orElseThrow(),
        row.getString("area_code"),
        row.getTimestamp("since").toInstant(),
        instant(row.getTimestamp("until")),
        new StaffGrant.Given(
            row.getString("given_by"),
            row.getString("approved_by"),
            row.getString("stands_in_for_username")),
        roles((String[]) row.getArray("delegable").getArray()),
        row.getObject("derived_from", UUID.class),
        ended == null
            ? null
            : new StaffGrant.Ended(
                ended.toInstant(),
                Objects.requireNonNull(row.getString("ended_by")),
                row.getString("end_reason")));
  }

  private static Set<Role> roles(String[] names) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (String name : names) {
      Role.find(name).ifPresent(roles::add);
    }
    return roles;
  }

  private static @Nullable Instant instant(@Nullable Timestamp moment) {
    return moment == null ? null : moment.toInstant();
  }

  private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
