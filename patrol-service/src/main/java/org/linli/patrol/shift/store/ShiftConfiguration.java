package org.linli.patrol.shift.store;

import java.time.Clock;
import org.linli.commons.audit.Audit;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.sealing.Seal;
import org.linli.commons.settings.SettingKind;
import org.linli.commons.settings.Settings;
import org.linli.commons.store.ViewerTransactions;
import org.linli.patrol.shift.Availability;
import org.linli.patrol.shift.DutyRules;
import org.linli.patrol.shift.ForgottenCheckOuts;
import org.linli.patrol.shift.HandoverStore;
import org.linli.patrol.shift.Handovers;
import org.linli.patrol.shift.OwnShifts;
import org.linli.patrol.shift.PatrolNotice;
import org.linli.patrol.shift.ShiftDesk;
import org.linli.patrol.shift.ShiftRecordStore;
import org.linli.patrol.shift.ShiftRecords;
import org.linli.patrol.shift.ShiftStore;
import org.linli.patrol.shift.Shifts;
import org.linli.patrol.shift.StepFixes;
import org.linli.patrol.team.Coordination;
import org.linli.patrol.team.TeamStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ShiftConfiguration {

  @Bean
  SettingKind<PatrolNotice> patrolNotice() {
    return PatrolNotice.KIND;
  }

  @Bean
  SettingKind<DutyRules> dutyRules() {
    return DutyRules.KIND;
  }

  @Bean
  ShiftStore shiftStore(ViewerTransactions transactions) {
    return new JdbcShifts(transactions);
  }

  @Bean
  ShiftRecordStore shiftRecordStore(ViewerTransactions transactions) {
    return new JdbcShiftRecords(transactions);
  }

  @Bean
  ShiftRecords shiftRecords(
      ShiftStore shifts,
      ShiftRecordStore records,
      TeamStore teams,
      Availability availability,
      Coordination coordination,
      OnceById once,
      Audit audit,
      Settings settings,
      Clock clock) {
    return new ShiftRecords(
        shifts, records, teams, availability, coordination, once, audit, settings, clock);
  }

  @Bean
  Shifts shifts(ViewerTransactions transactions, ShiftStore store) {
    return new ShiftLookup(transactions, store);
  }

  @Bean
  Availability availability(ShiftStore store, Settings settings, Clock clock) {
    return new Availability(store, settings, clock);
  }

  @Bean
  OwnShifts ownShifts(
      ShiftStore store,
      TeamStore teams,
      Availability availability,
      StepFixes fixes,
      OnceById once,
      Settings settings,
      Clock clock) {
    return new OwnShifts(store, teams, availability, fixes, once, settings, clock);
  }

  @Bean
  ShiftDesk shiftDesk(ShiftStore store, Coordination coordination, Settings settings, Clock clock) {
    return new ShiftDesk(store, coordination, settings, clock);
  }

  @Bean
  ForgottenCheckOuts forgottenCheckOuts(ShiftStore store, Settings settings) {
    return new ForgottenCheckOuts(store, settings);
  }

  @Bean
  HandoverStore handoverStore(ViewerTransactions transactions, Seal seal, OnceById once) {
    return new JdbcHandovers(transactions, seal, once);
  }

  @Bean
  Handovers handovers(
      HandoverStore store,
      ShiftStore shifts,
      TeamStore teams,
      Audit audit,
      Settings settings,
      Clock clock) {
    return new Handovers(store, shifts, teams, audit, settings, clock);
  }
}
