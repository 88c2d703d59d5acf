package org.linli.portal;

import org.linli.commons.service.EnableFabric;
import org.linli.commons.service.EnableLinliService;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;

/** The analysis API and the web portal. It stores nothing, so it has no database. */
@SpringBootApplication(exclude = DataSourceAutoConfiguration.class)
@EnableLinliService
@EnableFabric
public class PortalApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(PortalApplication.class, arguments);
  }
}
