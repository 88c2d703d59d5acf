package org.linli.portal.hotspot.web;

import java.net.http.HttpClient;
import java.time.Duration;
import org.linli.commons.fabric.FabricHolder;
import org.linli.dispute.api.FiguresApi;
import org.linli.dispute.api.client.ApiClient;
import org.linli.portal.client.CallerRelay;
import org.linli.portal.hotspot.GridNeighbours;
import org.linli.portal.hotspot.HotSpotFinder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
class HotSpotConfiguration {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(10);

  @Bean
  GridNeighbours gridNeighbours(FabricHolder holder) {
    return new GridNeighbours(holder);
  }

  @Bean
  FiguresApi figuresApi(@Value("${linli.dispute-url}") String disputeService) {
    HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();
    JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
    requests.setReadTimeout(READ_TIMEOUT);
    RestClient client =
        RestClient.builder().requestFactory(requests).requestInterceptor(new CallerRelay()).build();
    return new FiguresApi(new ApiClient(client).setBasePath(disputeService));
  }

  @Bean
  HotSpotFinder hotSpotFinder(GridNeighbours neighbours, FiguresApi figures) {
    return new HotSpotFinder(neighbours, new HeatCounts(figures));
  }
}
