package org.linli.person;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.linli.commons.access.Access;
import org.linli.commons.access.Role;
import org.linli.commons.store.ViewerTransactions;
import org.linli.person.grant.GrantStore;
import org.linli.person.grant.StaffGrant;
import org.linli.person.staff.Account;
import org.linli.person.staff.StaffStore;

/** Accounts of staff as they stand in the table, for features that only look them up. */
public final class Accounts {

  private Accounts() {}

  /** Makes an account with its home in an area. */
  public static void make(Service service, String username, String homeArea, String path) {
    service
        .bean(ViewerTransactions.class)
        .write(
            Access.ofService("test"),
            jdbc ->
                jdbc.sql(
                        """
                        insert into staff (county_code, id, username, name, home_area, path, state, locale, origin, created_at,
                                           created_by)
                        values ('C', ?, ?, ?, ?, ?, 'ACTIVE', 'zh-CN', 'PORTAL', now(), 'test')
                        """)
                    .params(UUID.randomUUID(), username, "名" + username, homeArea, path)
                    .update());
  }

  /** Gives an account a role from yesterday on. */
  public static void grant(Service service, String username, Role role, String area) {
    StaffStore store = service.bean(StaffStore.class);
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    store.transaction(
        Access.ofService("linli"),
        () -> {
          Account account = store.findByUsername(username).orElseThrow();
          StaffGrant grant =
              new StaffGrant(
                  UUID.randomUUID(),
                  account.staff().id(),
                  role,
                  area,
                  now.minus(1, ChronoUnit.DAYS),
                  null,
                  new StaffGrant.Given("admin", null, null),
                  Set.of(),
                  null,
                  null);
          service.bean(GrantStore.class).insert(account, grant, null, now);
          return true;
        });
  }

  public static void state(Service service, String username, String state) {
    service
        .bean(ViewerTransactions.class)
        .write(
            Access.ofService("test"),
            jdbc ->
                jdbc.sql("update staff set state = ? where username = ?")
                    .params(state, username)
                    .update());
  }
}
