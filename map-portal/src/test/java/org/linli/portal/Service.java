package org.linli.portal;

import java.util.Map;
import org.linli.commons.testing.PostgisForTests;
import org.linli.commons.testing.RunningService;
import org.linli.commons.testing.TestPeers;
import org.springframework.context.ConfigurableApplicationContext;

/** A running copy of the service, spoken to over HTTP. */
public final class Service extends RunningService {

  private Service(ConfigurableApplicationContext context) {
    super(context);
  }

  public static PostgisForTests.Database database() {
    return PostgisForTests.shared().create("analysis");
  }

  /** Starts a copy and waits until it is ready. */
  public static Service start(TestPeers peers, PostgisForTests.Database database, String... more) {
    Map<String, String> settings = settings(peers, database, more);
    settings.remove("linli.sealing-keys");
    Service service = new Service(run(PortalApplication.class, settings));
    service.awaitReady();
    return service;
  }
}
