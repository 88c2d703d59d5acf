package org.linli.grid.sheet;

import java.time.Clock;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SheetConfiguration {

  @Bean
  Sheets sheets(MessageSource messages, Clock clock) {
    return new Sheets(messages, clock);
  }
}
