package org.linli.gateway.protection;

import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.header.HeaderWriterFilter;

/** Puts the browser rules around everything, refusals of the first filters included. */
@Configuration(proxyBeanMethods = false)
class ProtectionConfiguration {

  @Bean
  FilterRegistrationBean<HeaderWriterFilter> browserRulesFilter(BrowserRules rules) {
    var registration = new FilterRegistrationBean<>(new HeaderWriterFilter(List.of(rules)));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 90);
    return registration;
  }
}
