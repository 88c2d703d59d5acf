package org.linli.person.workforce.store;

import java.time.Clock;
import org.linli.commons.audit.Audit;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.idempotency.IdempotencyKeys;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.place.Places;
import org.linli.commons.sealing.Seal;
import org.linli.commons.settings.SettingKind;
import org.linli.commons.settings.Settings;
import org.linli.commons.store.ViewerTransactions;
import org.linli.person.staff.Directory;
import org.linli.person.workforce.Colleagues;
import org.linli.person.workforce.QualificationKinds;
import org.linli.person.workforce.Staffing;
import org.linli.person.workforce.StaffingStandard;
import org.linli.person.workforce.WorkLanguages;
import org.linli.person.workforce.Workforce;
import org.linli.person.workforce.WorkforceStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WorkforceConfiguration {

  @Bean
  SettingKind<StaffingStandard> staffingStandardKind() {
    return StaffingStandard.KIND;
  }

  @Bean
  SettingKind<QualificationKinds> qualificationKindsKind() {
    return QualificationKinds.KIND;
  }

  @Bean
  SettingKind<WorkLanguages> workLanguagesKind() {
    return WorkLanguages.KIND;
  }

  @Bean
  Places places(FabricHolder fabric) {
    return new Places(fabric);
  }

  @Bean
  Colleagues colleagues(Directory directory) {
    return new StaffColleagues(directory);
  }

  @Bean
  WorkforceStore workforceStore(ViewerTransactions transactions, IdempotencyKeys keys, Seal seal) {
    return new JdbcWorkforce(transactions, new OnceById(keys), new JdbcCorrections(seal));
  }

  @Bean
  Workforce workforce(
      WorkforceStore store,
      Colleagues colleagues,
      Audit audit,
      Places places,
      Settings settings,
      Clock clock) {
    return new Workforce(store, colleagues, audit, places, settings, clock);
  }

  @Bean
  Staffing staffing(
      ViewerTransactions transactions, Places places, Settings settings, Clock clock) {
    return new Staffing(new JdbcStaffing(transactions), places, settings, clock);
  }
}
