package org.linli.place;

import org.linli.commons.service.EnableFabric;
import org.linli.commons.service.EnableLinliService;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The place service. */
@SpringBootApplication
@EnableLinliService
@EnableFabric
public class PlaceApplication {

  public static void main(String[] args) {
    SpringApplication.run(PlaceApplication.class, args);
  }
}
