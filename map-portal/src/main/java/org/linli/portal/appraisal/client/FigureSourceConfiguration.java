package org.linli.portal.appraisal.client;

import java.time.Clock;
import java.util.List;
import org.linli.commons.fabric.FabricHolder;
import org.linli.dispute.api.FiguresApi;
import org.linli.dispute.api.SupervisionApi;
import org.linli.grid.api.PostsApi;
import org.linli.patrol.api.CoverageApi;
import org.linli.place.api.HazardsApi;
import org.linli.place.api.InspectionPlanningApi;
import org.linli.portal.appraisal.FigureTaking;
import org.linli.portal.client.CallerClients;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FigureSourceConfiguration {

  @Bean
  FigureTaking figureTaking(
      FiguresApi figures,
      @Value("${linli.dispute-url}") String disputeUrl,
      @Value("${linli.place-url}") String placeUrl,
      @Value("${linli.patrol-url}") String patrolUrl,
      @Value("${linli.grid-url}") String gridUrl,
      FabricHolder fabric,
      Clock clock) {
    var disputes =
        new org.linli.dispute.api.client.ApiClient(CallerClients.create()).setBasePath(disputeUrl);
    var places =
        new org.linli.place.api.client.ApiClient(CallerClients.create()).setBasePath(placeUrl);
    var patrols =
        new org.linli.patrol.api.client.ApiClient(CallerClients.create()).setBasePath(patrolUrl);
    var grids =
        new org.linli.grid.api.client.ApiClient(CallerClients.create()).setBasePath(gridUrl);
    return new FigureTaking(
        List.of(
            new MatterRates(figures),
            new PromiseFigures(figures, new SupervisionApi(disputes), clock),
            new HazardShares(new HazardsApi(places)),
            new InspectionShares(new InspectionPlanningApi(places)),
            new PatrolShares(new CoverageApi(patrols), fabric),
            new PostShares(new PostsApi(grids), fabric)));
  }
}
