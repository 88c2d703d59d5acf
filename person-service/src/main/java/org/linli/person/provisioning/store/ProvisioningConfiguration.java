package org.linli.person.provisioning.store;

import java.time.Clock;
import java.time.Duration;
import org.linli.commons.audit.Audit;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.service.BackgroundLoop;
import org.linli.person.grant.GrantStore;
import org.linli.person.grant.Grants;
import org.linli.person.grant.Turning;
import org.linli.person.provisioning.Adoptions;
import org.linli.person.provisioning.GroupDirectory;
import org.linli.person.provisioning.GroupSync;
import org.linli.person.provisioning.GroupTree;
import org.linli.person.provisioning.IdentityProvider;
import org.linli.person.provisioning.LoginEvents;
import org.linli.person.provisioning.Provisioner;
import org.linli.person.provisioning.ProvisioningStore;
import org.linli.person.staff.StaffStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProvisioningConfiguration {

  private static final Logger log = LoggerFactory.getLogger(ProvisioningConfiguration.class);

  @Bean
  Provisioner provisioner(
      ProvisioningStore store, IdentityProvider provider, Turning turning, Clock clock) {
    return new Provisioner(store, provider, turning, clock);
  }

  @Bean
  Adoptions adoptions(
      IdentityProvider provider,
      StaffStore staff,
      GrantStore grants,
      ProvisioningStore provisioning,
      FabricHolder fabric,
      Clock clock) {
    return new Adoptions(provider, staff, grants, provisioning, fabric, clock);
  }

  @Bean
  GroupSync groupSync(
      GroupDirectory groups, GroupSync.Store store, FabricHolder fabric, Clock clock) {
    return new GroupSync(new GroupTree(groups), store, fabric, clock);
  }

  @Bean
  LoginEvents loginEvents(
      LoginEvents.Source source,
      LoginEvents.Store store,
      Audit audit,
      Turning turning,
      Clock clock) {
    return new LoginEvents(source, store, audit, turning, clock);
  }

  /** Accounts that wait, rights that begin or end by the clock, stand-ins whose right is gone. */
  @Bean
  BackgroundLoop provisioningLoop(
      Provisioner provisioner, Grants grants, @Value("${linli.accounts.every:2s}") Duration pause) {
    return loop(
        "provisioning",
        pause,
        () -> {
          grants.endOrphans();
          while (provisioner.round()) {
            log.debug("more accounts wait");
          }
        });
  }

  @Bean
  BackgroundLoop groupLoop(
      GroupSync sync, @Value("${linli.accounts.groups-every:2s}") Duration pause) {
    return loop("groups", pause, sync::round);
  }

  @Bean
  BackgroundLoop loginEventLoop(
      LoginEvents events, @Value("${linli.accounts.events-every:30s}") Duration pause) {
    return loop("login-events", pause, events::round);
  }

  private static BackgroundLoop loop(String name, Duration pause, Runnable round) {
    return new BackgroundLoop(
        Thread.ofVirtual().name(name),
        wanted -> {
          while (wanted.getAsBoolean()) {
            try {
              round.run();
            } catch (IdentityProvider.Unreachable e) {
              log.warn("{}: the identity provider cannot be reached: {}", name, e.getMessage());
            } catch (RuntimeException e) {
              log.warn("{} failed: {}", name, e.toString());
            }
            Thread.sleep(pause);
          }
        });
  }
}
