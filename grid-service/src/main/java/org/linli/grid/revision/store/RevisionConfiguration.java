package org.linli.grid.revision.store;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.idempotency.IdempotencyKeys;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.service.BackgroundLoop;
import org.linli.commons.store.ViewerTransactions;
import org.linli.grid.boundary.BoundaryStore;
import org.linli.grid.post.PostsOnRevision;
import org.linli.grid.revision.History;
import org.linli.grid.revision.Relocations;
import org.linli.grid.revision.RevisionStore;
import org.linli.grid.revision.RevisionTrail;
import org.linli.grid.revision.Revisions;
import org.linli.grid.trail.FabricTrail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RevisionConfiguration {

  private static final Logger log = LoggerFactory.getLogger(Revisions.class);

  @Bean
  RevisionTrail revisionTrail(FabricTrail trail, FabricHolder fabric) {
    return new RevisionTrail(trail, fabric);
  }

  @Bean
  RevisionStore revisionStore(
      ViewerTransactions transactions, IdempotencyKeys keys, RevisionTrail trail) {
    return new SqlRevisions(transactions, new OnceById(keys), trail);
  }

  @Bean
  History history(ViewerTransactions transactions) {
    return new SqlHistory(transactions);
  }

  @Bean
  Revisions revisions(
      RevisionStore store,
      BoundaryStore boundaries,
      Relocations relocations,
      PostsOnRevision posts,
      RevisionTrail trail,
      FabricHolder fabric,
      Clock clock) {
    return new Revisions(store, boundaries, relocations, posts, trail, fabric, clock);
  }

  /** Looks again and again whether the day of a scheduled revision has begun. */
  @Bean
  BackgroundLoop scheduledRevisions(
      Revisions revisions,
      Clock clock,
      @Value("${linli.revisions-look:${LINLI_REVISIONS_LOOK:1m}}") Duration pause) {
    return new BackgroundLoop(
        Thread.ofVirtual().name("scheduled-revisions"),
        wanted -> {
          while (wanted.getAsBoolean()) {
            Thread.sleep(pause);
            try {
              int published = revisions.takeUp(LocalDate.now(clock));
              if (published > 0) {
                log.info("{} scheduled revisions published", published);
              }
            } catch (RuntimeException e) {
              log.warn("scheduled revisions wait: {}", e.toString());
            }
          }
        });
  }
}
