package org.linli.patrol;

import org.linli.commons.service.EnableFabric;
import org.linli.commons.service.EnableLinliService;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The patrol service. */
@SpringBootApplication
@EnableLinliService
@EnableFabric
public class PatrolApplication {

  public static void main(String[] args) {
    SpringApplication.run(PatrolApplication.class, args);
  }
}
