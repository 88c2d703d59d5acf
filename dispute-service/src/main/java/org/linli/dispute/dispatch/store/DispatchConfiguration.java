package org.linli.dispute.dispatch.store;

import java.time.Clock;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.settings.SettingKind;
import org.linli.commons.settings.Settings;
import org.linli.dispute.calendar.WorkingDays;
import org.linli.dispute.dispatch.DispatchDesk;
import org.linli.dispute.dispatch.DispatchReading;
import org.linli.dispute.dispatch.DispatchStore;
import org.linli.dispute.dispatch.DutyTable;
import org.linli.dispute.dispatch.FirstReceiver;
import org.linli.dispute.dispatch.Sorting;
import org.linli.dispute.dispatch.WhereToTurn;
import org.linli.dispute.duty.Duties;
import org.linli.dispute.file.ReadLog;
import org.linli.dispute.matter.Categories;
import org.linli.dispute.matter.Disputes;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.Parts;
import org.linli.dispute.unit.Units;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DispatchConfiguration {

  @Bean
  SettingKind<DutyTable> dutyTable(FabricHolder fabric, Categories categories, Units units) {
    return new DutyTable.Kind(fabric, categories, code -> units.find(code).isPresent());
  }

  @Bean
  SettingKind<WhereToTurn> whereToTurn() {
    return new WhereToTurn.Kind();
  }

  @Bean
  Sorting sorting(
      Settings settings, SettingKind<DutyTable> table, Units units, FabricHolder fabric) {
    return new Sorting(settings, table, units, fabric);
  }

  @Bean
  FirstReceiver firstReceiver(
      DispatchStore store,
      Parts parts,
      Duties duties,
      WorkingDays workingDays,
      Settings settings,
      Clock clock) {
    return new FirstReceiver(store, parts, duties, workingDays, settings, clock);
  }

  @Bean
  DispatchDesk dispatchDesk(
      DispatchStore store,
      DispatchDesk.Core core,
      Settings settings,
      SettingKind<WhereToTurn> directory,
      WorkingDays workingDays) {
    return new DispatchDesk(store, core, settings, directory, workingDays);
  }

  @Bean
  DispatchDesk.Core dispatchCore(
      MatterChanges changes, Parts parts, Duties duties, Units units, Categories categories) {
    return new DispatchDesk.Core(changes, parts, duties, units, categories);
  }

  @Bean
  DispatchReading dispatchReading(
      DispatchStore store,
      Sorting sorting,
      Settings settings,
      SettingKind<WhereToTurn> directory,
      ReadLog readLog,
      Disputes disputes) {
    return new DispatchReading(store, sorting, settings, directory, readLog, disputes);
  }
}
