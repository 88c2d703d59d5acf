package org.linli.grid;

import org.linli.commons.service.EnableFabric;
import org.linli.commons.service.EnableLinliService;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The grid-service. */
@SpringBootApplication
@EnableLinliService
@EnableFabric
public class GridApplication {

  public static void main(String[] args) {
    SpringApplication.run(GridApplication.class, args);
  }
}
