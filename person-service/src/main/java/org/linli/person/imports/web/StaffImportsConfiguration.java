package org.linli.person.imports.web;

import java.time.Clock;
import org.linli.commons.fabric.FabricHolder;
import org.linli.person.grant.GrantStore;
import org.linli.person.grant.Grants;
import org.linli.person.grant.Keeper;
import org.linli.person.imports.StaffImporter;
import org.linli.person.provisioning.IdentityProvider;
import org.linli.person.staff.Directory;
import org.linli.person.staff.StaffStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StaffImportsConfiguration {

  @Bean
  StaffImporter staffImporter(
      StaffStore store,
      GrantStore grantStore,
      Directory directory,
      Grants grants,
      Keeper keeper,
      IdentityProvider provider,
      FabricHolder fabric,
      Clock clock) {
    return new StaffImporter(store, grantStore, directory, grants, keeper, provider, fabric, clock);
  }
}
