package org.linli.person.account.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.Role;
import org.linli.commons.problem.ProblemException;
import org.linli.person.account.Call;
import org.linli.person.account.Changes;
import org.linli.person.api.model.Delegable;
import org.linli.person.api.model.NewGrant;
import org.linli.person.api.model.StaffRole;
import org.linli.person.api.model.StandIn;
import org.linli.person.grant.Delegation;
import org.linli.person.grant.Grants;
import org.linli.person.grant.Keeper;
import org.linli.person.grant.StandIns;
import org.linli.person.provisioning.Provisioner;
import org.linli.person.staff.StaffStore;
import org.springframework.stereotype.Component;

/** Grants and stand-ins out of the contract's types into ours. */
@Component
class Rights {

  private final Changes changes;
  private final Grants grants;
  private final StandIns standIns;
  private final Keeper keeper;
  private final Provisioner provisioner;
  private final StaffStore store;

  Rights(
      Changes changes,
      Grants grants,
      StandIns standIns,
      Keeper keeper,
      Provisioner provisioner,
      StaffStore store) {
    this.changes = changes;
    this.grants = grants;
    this.standIns = standIns;
    this.keeper = keeper;
    this.provisioner = provisioner;
    this.store = store;
  }

  UUID give(Call call, UUID id, NewGrant wanted) {
    Delegation delegation = keeper.delegation(call.access());
    Grants.Wanted grant =
        new Grants.Wanted(
            role(wanted.getRole()),
            wanted.getAreaCode(),
            instant(wanted.getSince()),
            instant(wanted.getUntil()),
            roles(wanted.getDelegable()));
    return changes.make(
        call,
        () -> {
          grants.give(call.access(), delegation, id, call.ifMatch(), grant);
          return id;
        });
  }

  UUID end(Call call, UUID id, UUID grant, String reason) {
    return changes.make(
        call,
        () -> {
          grants.end(call.access(), id, call.ifMatch(), grant, reason.strip());
          return id;
        });
  }

  UUID standIn(Call call, UUID id, StandIn wanted) {
    Delegation delegation = keeper.delegation(call.access());
    List<UUID> chosen = wanted.getGrants();
    List<UUID> standIn = new ArrayList<>();
    changes.make(
        call,
        () -> {
          standIn.add(
              standIns.appoint(
                  call.access(),
                  delegation,
                  id,
                  call.ifMatch(),
                  new StandIns.Wanted(
                      wanted.getStandIn(),
                      wanted.getFrom(),
                      wanted.getUntil(),
                      chosen == null ? Set.of() : Set.copyOf(chosen))));
          return id;
        });
    standIn.forEach(provisioner::now);
    return id;
  }

  /** Tries once more for somebody whom the caller keeps. */
  void provision(Access access, UUID id) {
    store.transaction(access, () -> store.find(id).orElseThrow(ProblemException::notFound));
    provisioner.now(id);
  }

  List<Delegable> delegable(Access access, Delegation delegation) {
    List<Delegable> shown = new ArrayList<>();
    for (Delegation.Power power : delegation.powers()) {
      Delegable one = new Delegable(names(power.roles()));
      one.setAreaCode(power.areaCode());
      one.setUntil(StaffAnswers.at(power.until()));
      one.setFourEyes(false);
      shown.add(one);
    }
    if (access.viewer().holdsAny(Set.of(Role.SYSTEM_ADMIN))) {
      Set<Role> roles = EnumSet.copyOf(Delegation.FOUR_EYES);
      roles.add(Role.AREA_ADMIN);
      Delegable one = new Delegable(names(roles));
      one.setFourEyes(true);
      shown.add(one);
    }
    return shown;
  }

  private static List<StaffRole> names(Set<Role> roles) {
    return roles.stream().sorted().map(StaffAnswers::role).toList();
  }

  static Role role(StaffRole role) {
    return Role.find(role.getValue()).orElseThrow();
  }

  private static Set<Role> roles(@Nullable List<StaffRole> roles) {
    return roles == null ? Set.of() : roles.stream().map(Rights::role).collect(Collectors.toSet());
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
    return moment == null ? null : moment.toInstant();
  }
}
