package org.linli.dispute.party.store;

import java.time.Clock;
import org.linli.commons.sealing.BlindIndex;
import org.linli.commons.service.BackgroundLoop;
import org.linli.commons.settings.Settings;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.file.ReadLog;
import org.linli.dispute.matter.Disputes;
import org.linli.dispute.matter.Parties;
import org.linli.dispute.party.RecognitionStore;
import org.linli.dispute.party.Recognitions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PartyConfiguration {

  @Bean
  JdbcContactIndex contactIndex(ViewerTransactions transactions, BlindIndex index) {
    return new JdbcContactIndex(transactions, index);
  }

  @Bean
  RecognitionStore recognitionStore(ViewerTransactions transactions, BlindIndex index) {
    return new JdbcRecognitions(transactions, index);
  }

  @Bean
  Recognitions recognitions(
      Disputes disputes,
      Parties parties,
      RecognitionStore store,
      ReadLog reads,
      Settings settings,
      Clock clock) {
    return new Recognitions(disputes, parties, store, reads, settings, clock);
  }

  /**
   * After a start with a new key in front, hashes contacts anew. Two copies doing so do no harm.
   */
  @Bean
  BackgroundLoop contactRehashing(JdbcContactIndex index, Parties parties) {
    return new BackgroundLoop(
        Thread.ofVirtual().name("contact-index"), wanted -> index.rehash(parties, wanted));
  }
}
