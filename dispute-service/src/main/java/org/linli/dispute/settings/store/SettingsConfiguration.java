package org.linli.dispute.settings.store;

import java.time.Clock;
import java.util.List;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.settings.Limits;
import org.linli.dispute.settings.SettingKind;
import org.linli.dispute.settings.SettingStore;
import org.linli.dispute.settings.Settings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class SettingsConfiguration {

  @Bean
  SettingStore settingStore(JdbcClient jdbc, ViewerTransactions transactions, JsonMapper json) {
    return new JdbcSettings(jdbc, transactions, json);
  }

  @Bean
  Settings settings(SettingStore store, ObjectProvider<SettingKind<?>> kinds, Clock clock) {
    return new Settings(store, () -> List.copyOf(kinds.stream().toList()), clock);
  }

  @Bean
  SettingKind<Limits> limitsKind() {
    return Limits.KIND;
  }
}
