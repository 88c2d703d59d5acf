package org.linli.dispute.breakglass.store;

import java.time.Clock;
import org.linli.commons.audit.Audit;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.idempotency.IdempotencyKeys;
import org.linli.commons.sealing.Seal;
import org.linli.commons.settings.Settings;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.breakglass.Alert;
import org.linli.dispute.breakglass.BreakGlassStore;
import org.linli.dispute.breakglass.BreakGlasses;
import org.linli.dispute.breakglass.DataProtectionOfficers;
import org.linli.dispute.file.ReadLog;
import org.linli.dispute.matter.Disputes;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.notice.StaffNotices;
import org.linli.dispute.unit.Units;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BreakGlassConfiguration {

  @Bean
  DataProtectionOfficers.Kind dataProtectionOfficersKind(FabricHolder fabric) {
    return new DataProtectionOfficers.Kind(fabric);
  }

  @Bean
  BreakGlassStore breakGlassStore(ViewerTransactions transactions, Seal seal) {
    return new JdbcBreakGlass(transactions, seal);
  }

  @Bean
  BreakGlasses.Alarm breakGlassAlarm(
      Settings settings, DataProtectionOfficers.Kind kind, StaffNotices notices, Units units) {
    return new Alert(settings, kind, notices, units);
  }

  @Bean
  BreakGlasses.Rules breakGlassRules(
      Settings settings, IdempotencyKeys keys, FabricHolder fabric, Audit audit, Clock clock) {
    return new BreakGlasses.Rules(settings, keys, fabric, audit, clock);
  }

  @Bean
  BreakGlasses breakGlasses(
      Disputes disputes,
      MatterChanges changes,
      BreakGlassStore store,
      BreakGlasses.Alarm alarm,
      ReadLog reads,
      BreakGlasses.Rules rules) {
    return new BreakGlasses(disputes, changes, store, alarm, reads, rules);
  }
}
