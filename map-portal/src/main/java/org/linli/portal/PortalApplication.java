package org.linli.portal;

import org.linli.commons.service.EnableFabric;
import org.linli.commons.service.EnableLinliService;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The analysis API and the web portal. */
@SpringBootApplication
@EnableLinliService
@EnableFabric
public class PortalApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(PortalApplication.class, arguments);
  }
}
