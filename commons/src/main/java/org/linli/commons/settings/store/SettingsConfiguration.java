package org.linli.commons.settings.store;

import java.time.Clock;
import java.util.List;
import org.linli.commons.settings.SettingKind;
import org.linli.commons.settings.SettingStore;
import org.linli.commons.settings.Settings;
import org.linli.commons.store.ViewerTransactions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * For services that say in {@code linli.api} where their operations begin and have {@code
 * db/setting} among their migrations: {@link Settings}, and the operations of their contract {@code
 * settings.yaml}.
 */
@AutoConfiguration(
    afterName = "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration")
@ConditionalOnProperty("linli.api")
class SettingsConfiguration {

  @Bean
  SettingStore settingStore(JdbcClient jdbc, ViewerTransactions transactions, JsonMapper json) {
    return new JdbcSettings(jdbc, transactions, json);
  }

  @Bean
  Settings settings(SettingStore store, ObjectProvider<SettingKind<?>> kinds, Clock clock) {
    return new Settings(store, () -> List.copyOf(kinds.stream().toList()), clock);
  }
}
