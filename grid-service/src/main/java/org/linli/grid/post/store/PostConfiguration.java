package org.linli.grid.post.store;

import java.time.Clock;
import java.time.Duration;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.idempotency.IdempotencyKeys;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.service.BackgroundLoop;
import org.linli.commons.store.ViewerTransactions;
import org.linli.grid.post.LeavingAccounts;
import org.linli.grid.post.PostStore;
import org.linli.grid.post.PostTrail;
import org.linli.grid.post.Posts;
import org.linli.grid.post.PostsOnRevision;
import org.linli.grid.post.StaffTerms;
import org.linli.grid.post.Staffing;
import org.linli.grid.trail.FabricTrail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PostConfiguration {

  private static final Logger log = LoggerFactory.getLogger(LeavingAccounts.class);

  @Bean
  PostStore postStore(ViewerTransactions transactions, IdempotencyKeys keys, FabricTrail trail) {
    return new SqlPosts(transactions, new OnceById(keys), new PostTrail(trail));
  }

  @Bean
  Posts posts(PostStore store, StaffTerms staff, FabricHolder fabric, Clock clock) {
    return new Posts(store, staff, fabric, clock);
  }

  @Bean
  Staffing staffing(ViewerTransactions transactions) {
    return new SqlStaffing(transactions);
  }

  @Bean
  PostsOnRevision postsOnRevision(ViewerTransactions transactions, Clock clock) {
    return new SqlRevisedPosts(transactions, clock);
  }

  @Bean
  LeavingAccounts leavingAccounts(ViewerTransactions transactions, StaffTerms staff, Clock clock) {
    return new LeavingAccounts(new SqlHolders(transactions, clock), staff, clock);
  }

  /** Asks again and again who has left; the first time when others have had time to start. */
  @Bean
  BackgroundLoop leavingAccountsFollower(
      LeavingAccounts leaving,
      @Value("${linli.posts-follow-accounts:${LINLI_POSTS_FOLLOW_ACCOUNTS:1h}}") Duration pause) {
    return new BackgroundLoop(
        Thread.ofVirtual().name("posts"),
        wanted -> {
          while (wanted.getAsBoolean()) {
            Thread.sleep(pause);
            try {
              int ended = leaving.follow();
              if (ended > 0) {
                log.info("{} posts ended with their accounts", ended);
              }
            } catch (RuntimeException e) {
              log.warn("posts do not follow accounts for now: {}", e.toString());
            }
          }
        });
  }
}
