package org.linli.patrol.rota.web;

import java.time.Clock;
import org.linli.patrol.rota.Planning;
import org.linli.patrol.team.Coordination;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RotaWebConfiguration {

  @Bean
  RotaWords rotaWords(
      Planning planning, Coordination coordination, MessageSource messages, Clock clock) {
    return new RotaWords(planning, coordination, messages, clock);
  }
}
