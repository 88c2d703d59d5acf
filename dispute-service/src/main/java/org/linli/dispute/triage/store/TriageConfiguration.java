package org.linli.dispute.triage.store;

import java.time.Clock;
import java.time.Duration;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.service.BackgroundLoop;
import org.linli.commons.settings.SettingKind;
import org.linli.commons.settings.Settings;
import org.linli.dispute.duty.Duties;
import org.linli.dispute.file.ReadLog;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.MatterListener;
import org.linli.dispute.matter.Parts;
import org.linli.dispute.triage.DecisionTable;
import org.linli.dispute.triage.DecisionTableKind;
import org.linli.dispute.triage.SafetyKinds;
import org.linli.dispute.triage.SafetyPlans;
import org.linli.dispute.triage.SafetyStore;
import org.linli.dispute.triage.Triage;
import org.linli.dispute.triage.TriageClock;
import org.linli.dispute.triage.TriageDuties;
import org.linli.dispute.triage.TriageListener;
import org.linli.dispute.triage.TriageStore;
import org.linli.dispute.unit.Units;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TriageConfiguration {

  @Bean
  SettingKind<DecisionTable> decisionTableKind() {
    return DecisionTableKind.KIND;
  }

  @Bean
  SettingKind<SafetyKinds> safetyKinds() {
    return SafetyKinds.SETTING;
  }

  @Bean
  TriageDuties triageDuties(
      Duties duties, Parts parts, Units units, SafetyStore plans, Settings settings) {
    return new TriageDuties(duties, parts, units, plans, settings);
  }

  @Bean
  Triage triage(
      TriageStore store,
      MatterChanges changes,
      Settings settings,
      TriageDuties duties,
      ReadLog reads,
      FabricHolder fabric,
      Clock clock) {
    return new Triage(store, changes, settings, duties, reads, fabric, clock);
  }

  @Bean
  MatterListener triageListener(TriageStore store, TriageDuties duties) {
    return new TriageListener(store, duties);
  }

  @Bean
  BackgroundLoop triageClock(
      Triage triage,
      TriageStore store,
      Clock clock,
      @Value("${linli.triage-interval:60s}") Duration pause) {
    return new BackgroundLoop(
        Thread.ofPlatform().daemon().name("triage"), new TriageClock(triage, store, clock, pause));
  }

  @Bean
  SafetyPlans safetyPlans(
      SafetyStore store,
      MatterChanges changes,
      Settings settings,
      Units units,
      Duties duties,
      ReadLog reads,
      FabricHolder fabric) {
    return new SafetyPlans(store, changes, settings, units, duties, reads, fabric);
  }
}
