package org.linli.place.photo.store;

import java.time.Clock;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.store.ViewerTransactions;
import org.linli.place.photo.KeptPhotos;
import org.linli.place.photo.OncePhotos;
import org.linli.place.photo.PhotoStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PhotoConfiguration {

  @Bean
  PhotoStore photoStore(ViewerTransactions transactions) {
    return new JdbcPhotos(transactions);
  }

  @Bean
  KeptPhotos photos(PhotoStore store, Clock clock) {
    return new KeptPhotos(store, clock);
  }

  @Bean
  OncePhotos oncePhotos(KeptPhotos photos, PhotoStore store, OnceById once) {
    return new OncePhotos(photos, store, once);
  }
}
