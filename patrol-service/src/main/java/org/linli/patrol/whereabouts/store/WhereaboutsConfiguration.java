package org.linli.patrol.whereabouts.store;

import java.time.Clock;
import java.time.Duration;
import org.linli.commons.service.BackgroundLoop;
import org.linli.commons.store.ViewerTransactions;
import org.linli.patrol.whereabouts.PlaceCopies;
import org.linli.patrol.whereabouts.PlaceHolder;
import org.linli.patrol.whereabouts.PlaceSource;
import org.linli.patrol.whereabouts.PlacesNote;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WhereaboutsConfiguration {

  /** So many answers may fail before what is known counts as aged. */
  private static final int MISSED = 3;

  @Bean
  PlaceCopies placeCopies(ViewerTransactions transactions) {
    return new JdbcPlaceCopies(transactions);
  }

  @Bean
  PlaceHolder placeHolder(
      PlaceSource source,
      PlaceCopies copies,
      Clock clock,
      @Value("${linli.place-refresh:60s}") Duration pause) {
    return new PlaceHolder(source, copies, pause.multipliedBy(MISSED), clock);
  }

  @Bean
  PlacesNote placesNote(MessageSource messages, Clock clock) {
    return new PlacesNote(messages, clock.getZone());
  }

  @Bean
  BackgroundLoop placeRefresher(
      PlaceHolder holder, @Value("${linli.place-refresh:60s}") Duration pause) {
    return new BackgroundLoop(
        Thread.ofVirtual().name("places"),
        wanted -> {
          while (wanted.getAsBoolean()) {
            holder.refresh();
            Thread.sleep(pause);
          }
        });
  }
}
