package org.linli.grid.ogc.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.UrlHandlerFilter;

@Configuration(proxyBeanMethods = false)
class OgcConfiguration {

  /** The definition's path {@code /} below its server is the landing page with a slash. */
  @Bean
  UrlHandlerFilter landingPageWithSlash() {
    return UrlHandlerFilter.trailingSlashHandler("/ogc/").wrapRequest().build();
  }
}
