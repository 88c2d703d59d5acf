package org.linli.person.campaign.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.linli.commons.access.Access;
import org.linli.commons.access.Role;
import org.linli.commons.place.Places;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.store.ViewerTransactions;
import org.linli.person.campaign.VisitWorkers;
import org.linli.person.grant.GrantStore;
import org.linli.person.grant.StaffGrant;
import org.linli.person.staff.Directory;
import org.linli.person.staff.Staff;

/** By the grants of staff: where somebody has their home says nothing about what they do. */
final class StaffVisitWorkers implements VisitWorkers {

  private final Directory directory;
  private final GrantStore grants;
  private final ViewerTransactions transactions;
  private final Places places;
  private final Clock clock;

  StaffVisitWorkers(
      Directory directory,
      GrantStore grants,
      ViewerTransactions transactions,
      Places places,
      Clock clock) {
    this.directory = directory;
    this.grants = grants;
    this.transactions = transactions;
    this.places = places;
    this.clock = clock;
  }

  @Override
  public void require(String username, String field, String path) {
    Staff staff = directory.require(username, field);
    if (!staff.state().isOpen()) {
      throw ProblemException.badField(field, "worker-away");
    }
    Instant now = clock.instant();
    List<StaffGrant> held =
        transactions.write(Access.ofService("linli"), jdbc -> grants.of(staff.id()));
    if (held.stream().anyMatch(grant -> isPolice(grant, now))) {
      throw ProblemException.badField(field, "worker-police");
    }
    if (held.stream().noneMatch(grant -> visits(grant, path, now))) {
      throw ProblemException.badField(field, "worker-elsewhere");
    }
  }

  /** Anywhere, and also from a later day on: whoever becomes police knows what they have read. */
  private static boolean isPolice(StaffGrant grant, Instant now) {
    return grant.role() == Role.POLICE && grant.at(now) != StaffGrant.State.ENDED;
  }

  private boolean visits(StaffGrant grant, String path, Instant now) {
    String area = grant.areaCode();
    return (grant.role() == Role.GRID_WORKER || grant.role() == Role.SUPPORT_WORKER)
        && grant.at(now) == StaffGrant.State.IN_FORCE
        && area != null
        && places.find(area).filter(place -> path.startsWith(place.path())).isPresent();
  }
}
