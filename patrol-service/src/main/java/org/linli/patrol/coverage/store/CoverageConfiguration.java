package org.linli.patrol.coverage.store;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.service.BackgroundLoop;
import org.linli.commons.settings.SettingKind;
import org.linli.commons.settings.Settings;
import org.linli.commons.store.ViewerTransactions;
import org.linli.patrol.coverage.Coverage;
import org.linli.patrol.coverage.CoverageFeed;
import org.linli.patrol.coverage.CoverageHours;
import org.linli.patrol.coverage.CoverageStore;
import org.linli.patrol.coverage.CoverageUpdates;
import org.linli.patrol.coverage.CoverageView;
import org.linli.patrol.coverage.DayHours;
import org.linli.patrol.coverage.PlanCoverage;
import org.linli.patrol.coverage.PlannedPatrols;
import org.linli.patrol.coverage.Unseen;
import org.linli.patrol.coverage.Windows;
import org.linli.patrol.fix.Tracks;
import org.linli.patrol.shift.Shifts;
import org.linli.patrol.whereabouts.PlaceHolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CoverageConfiguration {

  private static final Logger log = LoggerFactory.getLogger(CoverageConfiguration.class);

  /** Days that are in memory before anybody asks. */
  private static final int WARM_DAYS = 35;

  @Bean
  SettingKind<DayHours> coverageHoursSetting() {
    return DayHours.KIND;
  }

  @Bean
  CoverageStore coverageStore(ViewerTransactions transactions) {
    return new JdbcCoverageStore(transactions);
  }

  @Bean
  CoverageFeed coverageFeed(ViewerTransactions transactions) {
    return new JdbcCoverageFeed(transactions);
  }

  @Bean
  CoverageView coverageView(CoverageFeed feed, Settings settings) {
    return new CoverageView(feed, () -> settings.current(DayHours.KIND));
  }

  @Bean
  Coverage coverage(CoverageView view, FabricHolder fabric, PlaceHolder places) {
    return new Coverage(view, fabric, places);
  }

  @Bean
  CoverageHours coverageHours(CoverageView view, FabricHolder fabric) {
    return new CoverageHours(view, fabric);
  }

  @Bean
  Unseen unseen(CoverageView view, FabricHolder fabric) {
    return new Unseen(view, fabric);
  }

  @Bean
  PlannedPatrols plannedPatrols(ViewerTransactions transactions) {
    return new JdbcPlannedPatrols(transactions);
  }

  @Bean
  PlanCoverage planCoverage(
      CoverageView view,
      PlannedPatrols patrols,
      FabricHolder fabric,
      PlaceHolder places,
      Clock clock) {
    return new PlanCoverage(view, patrols, fabric, places, clock);
  }

  @Bean
  Windows coverageWindows(Clock clock) {
    return new Windows(clock);
  }

  @Bean
  BackgroundLoop coverageUpdater(
      CoverageStore store,
      Tracks tracks,
      Shifts shifts,
      FabricHolder fabric,
      Settings settings,
      Clock clock,
      @Value("${linli.coverage-pause:15s}") Duration pause) {
    return new BackgroundLoop(
        Thread.ofVirtual().name("coverage"),
        wanted -> {
          CoverageUpdates updates =
              new CoverageUpdates(store, tracks, shifts, fabric, settings, clock);
          while (wanted.getAsBoolean()) {
            try {
              updates.catchUp();
            } catch (RuntimeException e) {
              log.warn("coverage is not up to date: {}", e.toString());
            }
            Thread.sleep(pause);
          }
        });
  }

  /** The first answer after a start, or after boundaries changed, finds the days read. */
  @Bean
  BackgroundLoop coverageReader(
      CoverageView view,
      FabricHolder fabric,
      Clock clock,
      @Value("${linli.coverage-pause:15s}") Duration pause) {
    return new BackgroundLoop(
        Thread.ofVirtual().name("coverage-view"),
        wanted -> {
          while (wanted.getAsBoolean()) {
            try {
              if (fabric.find().isPresent()) {
                view.warm(fabric.current(), LocalDate.now(clock), WARM_DAYS);
              }
            } catch (RuntimeException e) {
              log.warn("coverage is not read: {}", e.toString());
            }
            Thread.sleep(pause);
          }
        });
  }
}
