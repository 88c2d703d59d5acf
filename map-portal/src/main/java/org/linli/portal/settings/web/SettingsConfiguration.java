package org.linli.portal.settings.web;

import java.util.List;
import org.linli.portal.settings.BaseMapSource;
import org.linli.portal.settings.PortalSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SettingsConfiguration {

  private static final List<String> LANGUAGES = List.of("zh-CN", "en");

  @Bean
  PortalSettings portalSettings(
      @Value("${linli.basemap-tiles}") String tiles,
      @Value("${linli.basemap-attribution}") String attribution) {
    return new PortalSettings(LANGUAGES, BaseMapSource.parse(tiles, attribution).orElse(null));
  }
}
