package org.linli.patrol.shift.web;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ShiftWebConfiguration {

  @Bean
  ShiftWords shiftWords(Clock clock) {
    return new ShiftWords(clock);
  }
}
