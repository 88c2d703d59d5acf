package org.linli.patrol;

import java.util.Map;
import org.linli.commons.testing.PostgisForTests;
import org.linli.commons.testing.RunningService;
import org.linli.commons.testing.TestPeers;
import org.springframework.context.ConfigurableApplicationContext;

/** A running copy of the service, spoken to over HTTP. */
public final class Service extends RunningService {

  private static final String INGEST = "patrol_ingest";

  private Service(ConfigurableApplicationContext context) {
    super(context);
  }

  public static PostgisForTests.Database database() {
    return PostgisForTests.shared().create("patrol", INGEST);
  }

  /** Starts a copy and waits until it is ready. */
  public static Service start(TestPeers peers, PostgisForTests.Database database, String... more) {
    Map<String, String> settings = settings(peers, database, more);
    settings.putIfAbsent("linli.ingest.username", INGEST);
    settings.putIfAbsent("linli.ingest.password", database.password(INGEST));
    Service service = new Service(run(PatrolApplication.class, settings));
    service.awaitReady();
    return service;
  }
}
