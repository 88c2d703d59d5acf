package org.linli.dispute.report.store;

import java.time.Clock;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.idempotency.IdempotencyKeys;
import org.linli.commons.settings.SettingKind;
import org.linli.commons.settings.Settings;
import org.linli.dispute.dispatch.FirstReceiver;
import org.linli.dispute.dispatch.Merging;
import org.linli.dispute.dispatch.Sorting;
import org.linli.dispute.duty.Duties;
import org.linli.dispute.file.ReadLog;
import org.linli.dispute.matter.Categories;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.MatterListener;
import org.linli.dispute.matter.Parties;
import org.linli.dispute.matter.Texts;
import org.linli.dispute.notice.Notices;
import org.linli.dispute.report.ReportDesk;
import org.linli.dispute.report.ReportStore;
import org.linli.dispute.report.ReporterNotices;
import org.linli.dispute.report.Reports;
import org.linli.dispute.report.TwoStepAreas;
import org.linli.dispute.unit.Units;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReportConfiguration {

  @Bean
  SettingKind<TwoStepAreas> twoStepAreas(FabricHolder fabric) {
    return new TwoStepAreas.Kind(fabric);
  }

  @Bean
  ReportDesk.Core reportCore(
      MatterChanges changes,
      Parties parties,
      Texts texts,
      Duties duties,
      Units units,
      Categories categories,
      ReadLog readLog,
      IdempotencyKeys keys) {
    return new ReportDesk.Core(changes, parties, texts, duties, units, categories, readLog, keys);
  }

  @Bean
  ReportDesk reportDesk(
      ReportStore store,
      ReportDesk.Core core,
      Sorting sorting,
      FirstReceiver receiver,
      Settings settings,
      SettingKind<TwoStepAreas> twoSteps,
      FabricHolder fabric,
      Clock clock) {
    return new ReportDesk(
        store, core, new ReportDesk.Rules(sorting, receiver, settings, twoSteps), fabric, clock);
  }

  @Bean
  Reports reports(ReportDesk desk) {
    return desk.reports();
  }

  @Bean
  Merging merging(ReportDesk desk) {
    return desk::merge;
  }

  @Bean
  MatterListener reporterNotices(ReportStore store, Notices notices) {
    return new ReporterNotices(store, notices);
  }
}
