package org.linli.person.workforce.web;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import org.linli.commons.place.Places;
import org.linli.commons.settings.Settings;
import org.linli.person.workforce.Workload;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
class WorkforceWebConfiguration {

  /** A page of staff does not wait long for what another service knows. */
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);

  private static final Duration READ_TIMEOUT = Duration.ofSeconds(3);

  @Bean
  WorkforceWords workforceWords(Places places, Settings settings) {
    return new WorkforceWords(places, settings);
  }

  @Bean
  StaffingSheet staffingSheet(Places places, MessageSource messages, Clock clock) {
    return new StaffingSheet(places, messages, clock);
  }

  @Bean
  Workload workload(
      @Value("${linli.dispute-url:${LINLI_DISPUTE_URL:http://127.0.0.1:8092}}")
          String disputeService) {
    HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();
    JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
    requests.setReadTimeout(READ_TIMEOUT);
    return new DisputeWorkload(
        RestClient.builder().baseUrl(disputeService).requestFactory(requests).build(),
        WorkforceWebConfiguration::bearer);
  }

  @Bean
  Workloads workloads(Workload workload, MessageSource messages) {
    return new Workloads(workload, messages);
  }

  private static String bearer() {
    return SecurityContextHolder.getContext().getAuthentication()
            instanceof JwtAuthenticationToken caller
        ? "Bearer " + caller.getToken().getTokenValue()
        : "";
  }
}
