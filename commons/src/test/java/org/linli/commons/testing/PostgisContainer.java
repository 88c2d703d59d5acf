package org.linli.commons.testing;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** PostGIS in a container. Apart, so that modules without Testcontainers can use local binaries. */
final class PostgisContainer implements PostgisForTests.Server {
  private static final int PORT = 5432;
  private static final String PASSWORD = "for-tests";

  private final GenericContainer<?> container;

  private PostgisContainer(GenericContainer<?> container) {
    this.container = container;
  }

  static boolean available() {
    return DockerClientFactory.instance().isDockerAvailable();
  }

  static PostgisContainer start() {
    GenericContainer<?> container =
        new GenericContainer<>(DockerImageName.parse("postgis/postgis:17-3.5"))
            .withEnv("POSTGRES_PASSWORD", PASSWORD)
            .withExposedPorts(PORT)
            .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200")
            // It starts twice: the first time only to prepare itself.
            .waitingFor(Wait.forLogMessage(".*ready to accept connections.*\\n", 2));
    container.start();
    return new PostgisContainer(container);
  }

  @Override
  public String host() {
    return container.getHost();
  }

  @Override
  public int port() {
    return container.getMappedPort(PORT);
  }

  @Override
  public String superuser() {
    return "postgres";
  }

  @Override
  public String password() {
    return PASSWORD;
  }
}
