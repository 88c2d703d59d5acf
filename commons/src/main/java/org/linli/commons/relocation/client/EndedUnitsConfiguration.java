package org.linli.commons.relocation.client;

import java.time.Duration;
import org.linli.commons.relocation.EndedUnits;
import org.linli.commons.relocation.FabricFollower;
import org.linli.commons.service.ServiceAccount;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** Asked with the services' own account, as the fabric is. */
@AutoConfiguration
@ConditionalOnBean(FabricFollower.class)
class EndedUnitsConfiguration {

  @Bean
  EndedUnits endedUnits(
      @Value("${linli.grid-url}") String publisher,
      @Value("${linli.keycloak-url}") String keycloak,
      @Value("${linli.service-client-secret}") String secret) {
    return new HttpEndedUnits(
        new ServiceAccount(keycloak, secret).client(publisher, Duration.ofSeconds(60)));
  }
}
