package org.linli.commons.relocation.store;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.linli.commons.disclosure.DisclosureControl;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.relocation.EndedUnits;
import org.linli.commons.relocation.FabricFollower;
import org.linli.commons.relocation.PlacedKind;
import org.linli.commons.relocation.Preview;
import org.linli.commons.relocation.Relocation;
import org.linli.commons.relocation.Successions;
import org.linli.commons.service.BackgroundLoop;
import org.linli.commons.store.ViewerTransactions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/**
 * For services that have beans {@link FabricFollower}, {@code db/relocation} among their migrations
 * and {@code relocation.yaml} among their contracts.
 */
@AutoConfiguration
@ConditionalOnBean(FabricFollower.class)
class RelocationConfiguration {

  @Bean
  JdbcRelocation relocationStore(ViewerTransactions transactions, DataSource connections) {
    return new JdbcRelocation(transactions, connections);
  }

  @Bean
  Preview relocationPreview(
      ObjectProvider<PlacedKind> kinds,
      JdbcRelocation counts,
      @Value("${linli.suppression-threshold}") int threshold) {
    DisclosureControl gate = new DisclosureControl(threshold);
    return new Preview(
        kinds.orderedStream().toList(),
        counts,
        threshold,
        () -> gate.perturbation(counts.secret()));
  }

  @Bean
  Successions successions(EndedUnits publisher, JdbcRelocation store) {
    return new Successions(publisher, store);
  }

  @Bean
  BackgroundLoop followingTheFabric(
      FabricHolder fabric,
      ObjectProvider<FabricFollower> followers,
      JdbcRelocation store,
      Clock clock,
      @Value("${linli.fabric-following-pause:1s}") Duration pause) {
    return new BackgroundLoop(
        Thread.ofVirtual().name("following-the-fabric"),
        new Relocation(fabric, () -> followers.orderedStream().toList(), store, clock, pause));
  }
}
