package org.linli.person.rights.store;

import java.time.Clock;
import java.time.Duration;
import java.util.OptionalInt;
import org.linli.commons.audit.Audit;
import org.linli.commons.catalogue.FieldCatalogue;
import org.linli.commons.catalogue.RetentionDays;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.idempotency.IdempotencyKeys;
import org.linli.commons.sealing.Seal;
import org.linli.commons.service.BackgroundLoop;
import org.linli.commons.settings.SettingKind;
import org.linli.commons.settings.Settings;
import org.linli.commons.store.ViewerTransactions;
import org.linli.person.grant.GrantStore;
import org.linli.person.rights.HeldAboutStaff;
import org.linli.person.rights.HeldData;
import org.linli.person.rights.HeldDataOf;
import org.linli.person.rights.Looks;
import org.linli.person.rights.MyData;
import org.linli.person.rights.OwnRights;
import org.linli.person.rights.Retention;
import org.linli.person.rights.RetentionRuns;
import org.linli.person.rights.RetentionSchedule;
import org.linli.person.rights.RetentionTask;
import org.linli.person.rights.RightsCodes;
import org.linli.person.rights.RightsDesk;
import org.linli.person.rights.RightsFollowing;
import org.linli.person.rights.RightsStore;
import org.linli.person.staff.StaffStore;
import org.linli.person.ticket.Tickets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RightsConfiguration {

  @Bean
  SettingKind<RetentionSchedule> retentionScheduleSetting() {
    return RetentionSchedule.KIND;
  }

  @Bean
  RetentionDays retentionDays(Settings settings) {
    return rule ->
        settings
            .current(RetentionSchedule.KIND)
            .find(rule)
            .map(found -> OptionalInt.of(found.days()))
            .orElse(OptionalInt.empty());
  }

  @Bean
  RightsStore rightsStore(ViewerTransactions transactions, Seal seal, Clock clock) {
    return new JdbcRights(transactions, seal, clock);
  }

  @Bean
  HeldDataOf heldDataOf(ObjectProvider<HeldData> features) {
    return new HeldDataOf(() -> features.orderedStream().toList());
  }

  @Bean
  Looks looks(ViewerTransactions transactions) {
    return new JdbcLooks(transactions);
  }

  @Bean
  OwnRights ownRights(
      RightsStore store,
      HeldDataOf held,
      IdempotencyKeys keys,
      Settings settings,
      Audit audit,
      Clock clock) {
    return new OwnRights(store, held, keys, settings, audit, clock);
  }

  @Bean
  RightsDesk rightsDesk(
      RightsStore store,
      HeldDataOf held,
      FieldCatalogue catalogue,
      FabricHolder fabric,
      IdempotencyKeys keys,
      Audit audit,
      Clock clock) {
    return new RightsDesk(store, held, catalogue, fabric, keys, audit, clock);
  }

  @Bean
  RightsCodes rightsCodes(
      RightsStore store,
      HeldDataOf held,
      Tickets tickets,
      FabricHolder fabric,
      Settings settings,
      Audit audit,
      Clock clock) {
    return new RightsCodes(store, held, tickets, fabric, settings, audit, clock);
  }

  @Bean
  MyData myData(
      RightsStore store,
      HeldDataOf held,
      ObjectProvider<HeldAboutStaff> aboutStaff,
      Looks looks,
      FieldCatalogue catalogue,
      Audit audit,
      Clock clock) {
    return new MyData(
        store, held, () -> aboutStaff.stream().toList(), looks, catalogue, audit, clock);
  }

  @Bean
  StaffInOffice staffInOffice(
      StaffStore staff,
      GrantStore grants,
      FabricHolder fabric,
      MessageSource messages,
      Clock clock) {
    return new StaffInOffice(staff, grants, fabric, messages, clock);
  }

  @Bean
  RetentionTask staffContactRetention(ViewerTransactions transactions, Seal seal, Clock clock) {
    return new StaffContactRetention(transactions, seal, clock);
  }

  @Bean
  RetentionRuns retentionRuns(ViewerTransactions transactions) {
    return new JdbcRetentionRuns(transactions);
  }

  @Bean
  RetentionTask rightsRequestRetention(ViewerTransactions transactions, Seal seal) {
    return RightsRetention.requests(transactions, seal);
  }

  @Bean
  RetentionTask rightsCodeRetention(ViewerTransactions transactions, Seal seal) {
    return RightsRetention.codes(transactions, seal);
  }

  @Bean
  RetentionTask endedNumberRetention(ViewerTransactions transactions) {
    return RightsRetention.numbers(transactions);
  }

  @Bean
  Retention retention(
      Settings settings,
      ObjectProvider<RetentionTask> tasks,
      RetentionRuns runs,
      FieldCatalogue catalogue,
      Clock clock) {
    return new Retention(settings, () -> tasks.stream().toList(), runs, catalogue, clock);
  }

  @Bean
  RightsFollowing rightsFollowing(RightsStore store, HeldDataOf held) {
    return new RightsFollowing(store, held);
  }

  @Bean
  BackgroundLoop rightsLoop(
      Retention retention,
      RightsFollowing following,
      @Value("${linli.rights-every:1m}") Duration pause) {
    return new BackgroundLoop(
        Thread.ofVirtual().name("rights"), new RightsClock(retention, following, pause));
  }
}
