package org.linli.person.staff.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.sealing.Seal;
import org.linli.commons.store.ViewerTransactions;
import org.linli.person.staff.Account;
import org.linli.person.staff.Contact;
import org.linli.person.staff.Staff;
import org.linli.person.staff.StaffStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcStaff implements StaffStore {

  private final ViewerTransactions transactions;
  private final Seal seal;
  private final Clock clock;

  JdbcStaff(ViewerTransactions transactions, Seal seal, Clock clock) {
    this.transactions = transactions;
    this.seal = seal;
    this.clock = clock;
  }

  @Override
  public <T> T transaction(Access access, Supplier<T> work) {
    return transactions.write(access, jdbc -> work.get());
  }

  @Override
  public Optional<Account> find(UUID id) {
    return one("select * from staff where id = ?", id);
  }

  @Override
  public Optional<Account> lock(UUID id) {
    return one("select * from staff where id = ? for update", id);
  }

  @Override
  public Optional<Account> findByUsername(String username) {
    return one("select * from staff where username = ?", username);
  }

  @Override
  public boolean insert(Account account, Contact contact, String by) {
    Staff staff = account.staff();
    return transactions.inside(
        jdbc ->
            bound(
                        jdbc,
                        """
                        insert into staff (county_code, id, username, name, home_area, path, state, state_reason,
                          away_from, away_until, last_day, phone_sealed, email_sealed, locale, origin, created_at, created_by)
                        values (:county, :id, :username, :name, nullif(:home, ''), :path, :state, :reason, :awayFrom,
                          :awayUntil, :lastDay, :phone, :email, :locale, :origin, :now, :by)
                        on conflict (username) do nothing
                        """,
                        account)
                    .param("username", staff.username())
                    .param("origin", account.origin().name())
                    .param("phone", sealed(account, "phone", contact.phone()))
                    .param("email", sealed(account, "email", contact.email()))
                    .param("now", now())
                    .param("by", by)
                    .update()
                == 1);
  }

  @Override
  public void update(Account account) {
    transactions.inside(
        jdbc ->
            bound(
                    jdbc,
                    """
                    update staff set county_code = :county, name = :name, home_area = nullif(:home, ''), path = :path,
                      state = :state, state_reason = :reason, away_from = :awayFrom, away_until = :awayUntil,
                      last_day = :lastDay, locale = :locale, version = version + 1
                    where id = :id
                    """,
                    account)
                .update());
  }

  @Override
  public void updateContact(Account account, Contact contact) {
    transactions.inside(
        jdbc ->
            jdbc.sql("update staff set phone_sealed = :phone, email_sealed = :email where id = :id")
                .param("phone", sealed(account, "phone", contact.phone()))
                .param("email", sealed(account, "email", contact.email()))
                .param("id", account.staff().id())
                .update());
  }

  @Override
  public Contact contact(Account account) {
    String county = account.countyCode();
    UUID id = account.staff().id();
    return transactions.inside(
        jdbc ->
            jdbc.sql("select phone_sealed, email_sealed from staff where id = ?")
                .param(id)
                .query(
                    (row, n) ->
                        new Contact(
                            seal.openOrNull(county, id, "phone", row.getBytes("phone_sealed")),
                            seal.openOrNull(county, id, "email", row.getBytes("email_sealed"))))
                .single());
  }

  @Override
  public List<Listed> list(Access access, Query query) {
    return transactions.read(access, jdbc -> StaffList.read(jdbc, query, now()));
  }

  private byte @Nullable [] sealed(Account account, String field, @Nullable String text) {
    return text == null ? null : seal.seal(account.countyCode(), account.staff().id(), field, text);
  }

  private Optional<Account> one(String sql, Object key) {
    return transactions.inside(
        jdbc -> jdbc.sql(sql).param(key).query(StaffRows::account).optional());
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static JdbcClient.StatementSpec bound(JdbcClient jdbc, String sql, Account account) {
    Staff staff = account.staff();
    return jdbc.sql(sql)
        .param("county", account.countyCode())
        .param("id", staff.id())
        .param("name", staff.name())
        .param("home", staff.homeArea())
        .param("path", staff.path())
        .param("state", staff.state().name())
        .param("reason", account.stateReason())
        .param("awayFrom", account.dates().awayFrom())
        .param("awayUntil", account.dates().awayUntil())
        .param("lastDay", account.dates().lastDay())
        .param("locale", account.locale());
  }
}
