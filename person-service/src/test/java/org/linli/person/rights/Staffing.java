package org.linli.person.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.Role;
import org.linli.person.Service;
import org.linli.person.grant.GrantStore;
import org.linli.person.grant.StaffGrant;
import org.linli.person.staff.Account;
import org.linli.person.staff.Contact;
import org.linli.person.staff.Staff;
import org.linli.person.staff.StaffState;
import org.linli.person.staff.StaffStore;

/** Members of staff for tests. */
final class Staffing {

  private Staffing() {}

  /** A support worker of T1 with telephone and mail address. */
  static Account add(
      Service service, String username, StaffState state, @Nullable LocalDate lastDay) {
    StaffStore store = service.bean(StaffStore.class);
    GrantStore grants = service.bean(GrantStore.class);
    Staff staff = new Staff(UUID.randomUUID(), username, "李明", "T1", "/C/T1/", state);
    Account account =
        new Account(
            staff,
            "C",
            Account.Origin.PORTAL,
            "zh-CN",
            new Account.Dates(null, null, lastDay),
            null,
            1);
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    StaffGrant grant =
        new StaffGrant(
            UUID.randomUUID(),
            staff.id(),
            Role.SUPPORT_WORKER,
            "T1",
            now.minus(1, ChronoUnit.DAYS),
            null,
            new StaffGrant.Given("admin", null, null),
            Set.of(),
            null,
            null);
    store.transaction(
        Access.ofService("linli"),
        () -> {
          store.insert(account, new Contact("13800000000", "li@county.example"), "admin");
          grants.insert(account, grant, null, now);
          return true;
        });
    return account;
  }
}
