package org.linli.dispute;

import org.linli.commons.service.EnableFabric;
import org.linli.commons.service.EnableLinliService;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The dispute service. */
@SpringBootApplication
@EnableLinliService
@EnableFabric
public class DisputeApplication {

  public static void main(String[] args) {
    SpringApplication.run(DisputeApplication.class, args);
  }
}
