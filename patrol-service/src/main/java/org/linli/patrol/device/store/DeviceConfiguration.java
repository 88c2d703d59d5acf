package org.linli.patrol.device.store;

import java.time.Clock;
import org.linli.commons.audit.Audit;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.place.Places;
import org.linli.commons.settings.Settings;
import org.linli.commons.store.ViewerTransactions;
import org.linli.patrol.device.DeviceStore;
import org.linli.patrol.device.DeviceTokens;
import org.linli.patrol.device.Devices;
import org.linli.patrol.team.Teams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeviceConfiguration {

  @Bean
  DeviceStore deviceStore(ViewerTransactions transactions) {
    return new JdbcDevices(transactions);
  }

  @Bean
  DeviceTokens deviceTokens(DeviceStore store, Clock clock) {
    return new DeviceTokens(store, clock);
  }

  @Bean
  Devices devices(
      DeviceStore store,
      DeviceTokens tokens,
      OnceById once,
      Places places,
      Teams teams,
      Audit audit,
      Settings settings,
      Clock clock) {
    return new Devices(store, tokens, once, places, teams, audit, settings, clock);
  }
}
