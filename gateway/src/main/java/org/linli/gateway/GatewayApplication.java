package org.linli.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the gateway. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GatewayApplication {

  /** Starts the gateway; settings come from the environment (application.yaml names them). */
  public static void main(String[] args) {
    SpringApplication.run(GatewayApplication.class, args);
  }
}
