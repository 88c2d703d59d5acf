package org.linli.patrol.clock;

import java.time.Instant;

/** Something that falls due by itself. All copies of the service may go it at once. */
public interface Round {

  /** For logs. */
  String name();

  /** Does all that is due by then. */
  void go(Instant now);
}
