package org.linli.person.support.store;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Role;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.store.ViewerTransactions;
import org.linli.person.grant.GrantStore;
import org.linli.person.grant.StaffGrant;
import org.linli.person.staff.Directory;
import org.linli.person.staff.Staff;
import org.linli.person.support.Workers;
import org.springframework.stereotype.Component;

/** Workers are staff who hold the role support worker in an area around the case. */
@Component
class StaffWorkers implements Workers {

  private final Directory directory;
  private final GrantStore grants;
  private final ViewerTransactions transactions;
  private final FabricHolder fabric;
  private final Clock clock;

  StaffWorkers(
      Directory directory,
      GrantStore grants,
      ViewerTransactions transactions,
      FabricHolder fabric,
      Clock clock) {
    this.directory = directory;
    this.grants = grants;
    this.transactions = transactions;
    this.fabric = fabric;
    this.clock = clock;
  }

  @Override
  public @Nullable String name(String username) {
    return directory.find(username).map(Staff::name).orElse(null);
  }

  @Override
  public void requireSupportWorker(String username, String field, String path) {
    Staff staff =
        directory
            .find(username)
            .filter(one -> one.state().isOpen())
            .orElseThrow(() -> unknown(field));
    Instant now = clock.instant();
    boolean works =
        transactions.asService(
            "linli",
            jdbc -> grants.of(staff.id()).stream().anyMatch(one -> covers(one, path, now)));
    if (!works) {
      throw unknown(field);
    }
  }

  private boolean covers(StaffGrant grant, String path, Instant now) {
    String area = grant.areaCode();
    String home = area == null ? null : fabric.current().findPath(area);
    return grant.role() == Role.SUPPORT_WORKER
        && grant.at(now) == StaffGrant.State.IN_FORCE
        && home != null
        && path.startsWith(home);
  }

  private static ProblemException unknown(String field) {
    return ProblemException.badField(field, "support-worker-unknown");
  }
}
