package org.linli.dispute.file.store;

import java.time.Clock;
import java.time.Duration;
import org.linli.commons.service.BackgroundLoop;
import org.linli.commons.settings.Settings;
import org.linli.dispute.file.Archive;
import org.linli.dispute.file.ArchiveStore;
import org.linli.dispute.file.Attachments;
import org.linli.dispute.file.FileStore;
import org.linli.dispute.file.Ledger;
import org.linli.dispute.file.ReadLog;
import org.linli.dispute.file.ReadStore;
import org.linli.dispute.file.Retention;
import org.linli.dispute.file.Timeline;
import org.linli.dispute.file.TimelineStore;
import org.linli.dispute.matter.Categories;
import org.linli.dispute.matter.Disputes;
import org.linli.dispute.matter.MatterChanges;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FileConfiguration {

  private static final Logger log = LoggerFactory.getLogger(FileConfiguration.class);

  @Bean
  Attachments attachments(
      FileStore store, MatterChanges changes, ReadLog reads, Disputes disputes) {
    return new Attachments(store, changes, reads, disputes);
  }

  @Bean
  Timeline timeline(TimelineStore store, ReadStore looks, ReadLog reads, Disputes disputes) {
    return new Timeline(store, looks, reads, disputes);
  }

  @Bean
  Ledger ledger(Disputes disputes, Categories categories, Clock clock) {
    return new Ledger(disputes, categories, clock);
  }

  @Bean
  Retention.Kind retentionKind(Categories categories) {
    return new Retention.Kind(categories);
  }

  @Bean
  Archive archive(
      ArchiveStore store,
      MatterChanges changes,
      Settings settings,
      Retention.Kind kind,
      Clock clock) {
    return new Archive(store, changes, settings, kind, clock);
  }

  /** A day's delay does no harm, and doing it in vain costs one look into an index. */
  @Bean
  BackgroundLoop retention(
      Archive archive, @Value("${linli.retention-check:PT6H}") Duration every) {
    return new BackgroundLoop(
        Thread.ofVirtual().name("retention"),
        wanted -> {
          while (wanted.getAsBoolean()) {
            Thread.sleep(every);
            try {
              archive.eraseDue();
            } catch (RuntimeException e) {
              log.warn("what is kept no longer could not be looked up: {}", e.toString());
            }
          }
        });
  }
}
