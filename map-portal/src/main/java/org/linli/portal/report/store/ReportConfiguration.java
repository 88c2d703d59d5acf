package org.linli.portal.report.store;

import java.time.Clock;
import java.util.List;
import org.linli.commons.audit.Audit;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.printing.PrintFonts;
import org.linli.commons.relocation.FabricFollower;
import org.linli.commons.relocation.Successions;
import org.linli.commons.service.BackgroundLoop;
import org.linli.commons.settings.SettingKind;
import org.linli.commons.settings.Settings;
import org.linli.commons.store.BoundRecords;
import org.linli.commons.store.ViewerTransactions;
import org.linli.portal.report.FigureSource;
import org.linli.portal.report.Gathering;
import org.linli.portal.report.ReportStore;
import org.linli.portal.report.ReportTemplates;
import org.linli.portal.report.ReportWorker;
import org.linli.portal.report.Reports;
import org.linli.portal.report.paper.ReportPapers;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class ReportConfiguration {

  @Bean
  SettingKind<ReportTemplates> reportTemplates() {
    return ReportTemplates.KIND;
  }

  /**
   * Content is written and read by the same classes; the mapper of answers checks what people
   * write.
   */
  @Bean
  ReportStore reportStore(ViewerTransactions transactions, OnceById once) {
    return new JdbcReports(transactions, once, JsonMapper.builder().build());
  }

  @Bean
  ReportPapers reportPapers(
      MessageSource messages, FabricHolder fabric, Clock clock, PrintFonts fonts) {
    return new ReportPapers(messages, fabric, clock, fonts);
  }

  @Bean
  ReportWorker reportWorker(ReportStore store, ReportPapers papers) {
    return new ReportWorker(store, papers);
  }

  @Bean
  BackgroundLoop makingReports(ReportWorker worker, FabricHolder fabric) {
    return new BackgroundLoop(
        Thread.ofPlatform().daemon().name("reports"),
        wanted -> {
          while (wanted.getAsBoolean() && fabric.find().isEmpty()) {
            // Maps need boundaries.
            Thread.sleep(500);
          }
          worker.run(wanted);
        });
  }

  @Bean
  Reports reports(
      ReportStore store,
      List<FigureSource> sources,
      Reports.CampaignDays campaigns,
      ReportPapers papers,
      Settings settings,
      FabricHolder fabric,
      Audit audit,
      Clock clock,
      ReportWorker worker) {
    return new Reports(
        new Reports.Parts(
            store, new Gathering(sources), campaigns, papers::title, papers::passages),
        settings,
        fabric,
        audit,
        clock,
        worker);
  }

  /** Who may read a report follows the boundaries; what it says of its area does not. */
  @Bean
  FabricFollower reportRelocation(
      ViewerTransactions transactions, Successions successions, Clock clock) {
    return new BoundRecords(
        transactions,
        successions,
        clock,
        List.of(
            new BoundRecords.Bound(
                "report", "home_code", "path", "true", BoundRecords.Kind.AREA, false)),
        List.of());
  }
}
