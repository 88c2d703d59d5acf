package org.linli.portal.report.client;

import org.linli.commons.fabric.FabricHolder;
import org.linli.dispute.api.DisputesApi;
import org.linli.dispute.api.FiguresApi;
import org.linli.dispute.api.SupervisionApi;
import org.linli.patrol.api.CoverageApi;
import org.linli.place.api.HazardsApi;
import org.linli.place.api.InspectionPlanningApi;
import org.linli.place.api.SpecialCampaignsApi;
import org.linli.portal.client.CallerClients;
import org.linli.portal.hotspot.HotSpotFinder;
import org.linli.portal.hotspot.MethodText;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FigureSources {

  @Bean
  Children children(FabricHolder fabric) {
    return new Children(fabric);
  }

  @Bean
  DisputeFigures disputeFigures(
      FiguresApi figures,
      Children children,
      MessageSource messages,
      @Value("${linli.dispute-url}") String url) {
    return new DisputeFigures(
        new DisputeAnswers(figures), new DisputesApi(dispute(url)), children, messages);
  }

  @Bean
  PromiseFigures promiseFigures(MessageSource messages, @Value("${linli.dispute-url}") String url) {
    return new PromiseFigures(new SupervisionApi(dispute(url)), messages);
  }

  @Bean
  HotSpotFigures hotSpotFigures(HotSpotFinder finder, MethodText method, MessageSource messages) {
    return new HotSpotFigures(finder, method, messages);
  }

  @Bean
  PlaceFigures.Inspections inspectionFigures(
      Children children, MessageSource messages, @Value("${linli.place-url}") String url) {
    return new PlaceFigures.Inspections(new InspectionPlanningApi(place(url)), children, messages);
  }

  @Bean
  PlaceFigures.Hazards hazardFigures(
      Children children, MessageSource messages, @Value("${linli.place-url}") String url) {
    return new PlaceFigures.Hazards(new HazardsApi(place(url)), children, messages);
  }

  @Bean
  CampaignFigures campaignFigures(
      Children children, MessageSource messages, @Value("${linli.place-url}") String url) {
    return new CampaignFigures(new SpecialCampaignsApi(place(url)), children, messages);
  }

  @Bean
  PatrolFigures patrolFigures(
      Children children, MessageSource messages, @Value("${linli.patrol-url}") String url) {
    return new PatrolFigures(
        new CoverageApi(
            new org.linli.patrol.api.client.ApiClient(CallerClients.create()).setBasePath(url)),
        children,
        messages);
  }

  private static org.linli.dispute.api.client.ApiClient dispute(String url) {
    return new org.linli.dispute.api.client.ApiClient(CallerClients.create()).setBasePath(url);
  }

  private static org.linli.place.api.client.ApiClient place(String url) {
    return new org.linli.place.api.client.ApiClient(CallerClients.create()).setBasePath(url);
  }
}
