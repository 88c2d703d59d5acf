package org.linli.person.account.store;

import java.time.Clock;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.idempotency.IdempotencyKeys;
import org.linli.person.account.Accounts;
import org.linli.person.account.Changes;
import org.linli.person.account.FourEyes;
import org.linli.person.account.FourEyesStore;
import org.linli.person.account.Passwords;
import org.linli.person.account.Standing;
import org.linli.person.grant.GrantStore;
import org.linli.person.grant.Grants;
import org.linli.person.grant.Keeper;
import org.linli.person.provisioning.IdentityProvider;
import org.linli.person.provisioning.Provisioner;
import org.linli.person.provisioning.ProvisioningStore;
import org.linli.person.staff.StaffStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

  @Bean
  Changes staffChanges(
      StaffStore store, IdempotencyKeys keys, Grants grants, Provisioner provisioner) {
    return new Changes(store, keys, grants, provisioner);
  }

  @Bean
  Accounts staffAccounts(
      Changes changes,
      StaffStore store,
      GrantStore grants,
      Keeper keeper,
      IdentityProvider provider,
      ProvisioningStore provisioning,
      FabricHolder fabric,
      Clock clock) {
    return new Accounts(changes, store, grants, keeper, provider, provisioning, fabric, clock);
  }

  @Bean
  Passwords staffPasswords(
      StaffStore store,
      GrantStore grantStore,
      Grants grants,
      Keeper keeper,
      IdentityProvider provider,
      Provisioner provisioner,
      ProvisioningStore provisioning,
      IdempotencyKeys keys,
      FabricHolder fabric,
      Clock clock) {
    return new Passwords(
        store,
        grantStore,
        grants,
        keeper,
        provider,
        provisioner,
        provisioning,
        keys,
        fabric,
        clock);
  }

  @Bean
  Standing staffStanding(Keeper keeper, Passwords passwords, Clock clock) {
    return new Standing(keeper, passwords, clock);
  }

  @Bean
  FourEyes fourEyes(
      Changes changes,
      FourEyesStore store,
      StaffStore staff,
      GrantStore grants,
      Passwords passwords,
      FabricHolder fabric,
      Clock clock) {
    return new FourEyes(changes, store, staff, grants, passwords, fabric, clock);
  }
}
