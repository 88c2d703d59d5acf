package org.linli.dispute.inbox.store;

import org.linli.commons.live.ChannelListener;
import org.linli.commons.live.LiveStreams;
import org.linli.commons.service.BackgroundLoop;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InboxConfiguration {

  @Bean
  LiveStreams liveInboxes() {
    return new LiveStreams();
  }

  /** Ends before the web server does, which otherwise waits for every open stream. */
  @Bean
  BackgroundLoop inboxListener(
      LiveStreams inboxes,
      @Value("${spring.datasource.url}") String url,
      @Value("${spring.datasource.username}") String user,
      @Value("${spring.datasource.password}") String password) {
    return new BackgroundLoop(
        Thread.ofPlatform().daemon().name("inbox"),
        new ChannelListener("inbox", url, user, password, inboxes));
  }
}
