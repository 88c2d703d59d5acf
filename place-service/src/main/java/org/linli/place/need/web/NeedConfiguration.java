package org.linli.place.need.web;

import java.time.Clock;
import org.linli.place.need.NeedSource;
import org.linli.place.need.Needs;
import org.linli.place.need.WhereaboutsSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NeedConfiguration {

  @Bean
  Needs needs(
      ObjectProvider<NeedSource> needs,
      ObjectProvider<WhereaboutsSource> whereabouts,
      Clock clock) {
    return new Needs(
        () -> needs.orderedStream().toList(), () -> whereabouts.orderedStream().toList(), clock);
  }
}
