package org.linli.place;

import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.idempotency.IdempotencyKeys;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.place.Places;
import org.linli.commons.relocation.PlacedKind;
import org.linli.commons.settings.Limits;
import org.linli.commons.settings.SettingKind;
import org.linli.commons.store.ViewerTransactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class PlaceConfiguration {

  @Bean
  ViewerTransactions viewerTransactions(
      JdbcClient jdbc, PlatformTransactionManager transactions, FabricHolder fabric) {
    return new ViewerTransactions(jdbc, transactions, fabric);
  }

  @Bean
  Places places(FabricHolder fabric) {
    return new Places(fabric);
  }

  @Bean
  OnceById onceById(IdempotencyKeys keys) {
    return new OnceById(keys);
  }

  @Bean
  SettingKind<Limits> limits() {
    return Limits.of(Limit.values());
  }

  @Bean
  PlacedKind placedPremises() {
    return new PlacedKind(
        "PREMISES", "select grid_code, lon, lat from premises where merged_into is null", true);
  }

  @Bean
  PlacedKind placedHazards() {
    return new PlacedKind("HAZARD", "select grid_code, lon, lat from hazard", false);
  }

  @Bean
  PlacedKind placedDutyPoints() {
    return new PlacedKind(
        "DUTY_POINT", "select grid_code, lon, lat from duty_point where state <> 'REMOVED'", true);
  }
}
