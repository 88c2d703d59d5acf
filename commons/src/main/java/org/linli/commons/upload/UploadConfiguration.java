package org.linli.commons.upload;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Every service has the door; the setting {@code linli.virus-scanner} says whether clamd stands
 * beside it.
 */
@AutoConfiguration
class UploadConfiguration {

  @Bean
  Vetting vetting(@Value("${linli.virus-scanner:}") String address) {
    return new Vetting(address.isBlank() ? null : ClamdScanner.at(address.strip()));
  }
}
