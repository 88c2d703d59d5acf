package org.linli.patrol.incident.web;

import java.net.http.HttpClient;
import java.time.Duration;
import org.linli.commons.fabric.FabricHolder;
import org.linli.patrol.incident.Peers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
class IncidentWebConfiguration {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

  /** Somebody stands in the street with a phone: what takes longer waits for the coordinator. */
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(10);

  @Bean
  Peers peers(
      @Value("${linli.dispute-url}") String disputes,
      @Value("${linli.place-url}") String places,
      FabricHolder fabric) {
    return new HttpPeers(
        client(disputes), client(places), fabric, IncidentWebConfiguration::bearer);
  }

  @Bean
  WaitingWords waitingWords(MessageSource messages) {
    return new WaitingWords(messages);
  }

  private static RestClient client(String url) {
    HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();
    JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
    requests.setReadTimeout(READ_TIMEOUT);
    return RestClient.builder().baseUrl(url).requestFactory(requests).build();
  }

  private static String bearer() {
    return SecurityContextHolder.getContext().getAuthentication()
            instanceof JwtAuthenticationToken caller
        ? "Bearer " + caller.getToken().getTokenValue()
        : "";
  }
}
