package org.linli.dispute.resident.store;

import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.linli.commons.service.BackgroundLoop;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.resident.MatterPhotos;
import org.linli.dispute.resident.ResidentReports;
import org.linli.dispute.resident.TicketFollowing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes round every few seconds; two copies of the service do not hinder each other. */
final class Tidying implements BackgroundLoop.Loop {

  private static final Logger log = LoggerFactory.getLogger(Tidying.class);
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final Duration UNUSED_PHOTOS_KEPT = Duration.ofHours(1);

  private final MatterChanges changes;
  private final ResidentReports.Kept kept;
  private final TicketFollowing following;
  private final MatterPhotos file;
  private final Clock clock;

  Tidying(
      MatterChanges changes,
      ResidentReports.Kept kept,
      TicketFollowing following,
      MatterPhotos file,
      Clock clock) {
    this.changes = changes;
    this.kept = kept;
    this.following = following;
    this.file = file;
    this.clock = clock;
  }

  @Override
  public void run(BooleanSupplier wanted) throws InterruptedException {
    while (wanted.getAsBoolean()) {
      Thread.sleep(PAUSE);
      try {
        following.deliverPhotos(file);
        changes.together(
            MatterChanges.serviceAccess(ResidentReports.ACTOR),
            () -> kept.photos().removeUnused(clock.instant().minus(UNUSED_PHOTOS_KEPT)));
      } catch (RuntimeException e) {
        // Nothing is lost: it goes round again. Broken off amid a statement when the service stops.
        log.warn("residents' photos wait: {}", e.toString());
      }
    }
  }
}
