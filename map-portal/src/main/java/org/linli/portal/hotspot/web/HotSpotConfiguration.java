package org.linli.portal.hotspot.web;

import org.linli.commons.fabric.FabricHolder;
import org.linli.dispute.api.FiguresApi;
import org.linli.dispute.api.client.ApiClient;
import org.linli.portal.client.CallerClients;
import org.linli.portal.hotspot.GridNeighbours;
import org.linli.portal.hotspot.HotSpotFinder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HotSpotConfiguration {

  @Bean
  GridNeighbours gridNeighbours(FabricHolder holder) {
    return new GridNeighbours(holder);
  }

  @Bean
  FiguresApi figuresApi(@Value("${linli.dispute-url}") String disputeService) {
    return new FiguresApi(new ApiClient(CallerClients.create()).setBasePath(disputeService));
  }

  @Bean
  HotSpotFinder hotSpotFinder(GridNeighbours neighbours, FiguresApi figures) {
    return new HotSpotFinder(neighbours, new HeatCounts(figures));
  }
}
