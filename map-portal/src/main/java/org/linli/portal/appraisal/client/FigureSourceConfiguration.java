package org.linli.portal.appraisal.client;

import java.time.Clock;
import java.util.List;
import org.linli.commons.fabric.FabricHolder;
import org.linli.portal.appraisal.FigureTaking;
import org.linli.portal.appraisal.Source;
import org.linli.portal.client.CallerClients;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FigureSourceConfiguration {

  @Bean
  FigureTaking figureTaking(
      @Value("${linli.dispute-url}") String disputes,
      @Value("${linli.place-url}") String places,
      @Value("${linli.patrol-url}") String patrols,
      @Value("${linli.grid-url}") String grids,
      FabricHolder fabric,
      Clock clock) {
    return new FigureTaking(
        List.of(
            new MatterRates(answers(Source.MATTERS, disputes)),
            new PromiseFigures(answers(Source.PROMISES, disputes), clock),
            new HazardFigures(answers(Source.HAZARDS, places)),
            new InspectionFigures(answers(Source.INSPECTIONS, places)),
            new PatrolFigures(answers(Source.PATROLS, patrols), fabric),
            new PostFigures(answers(Source.POSTS, grids), fabric)));
  }

  private static Answers answers(Source source, String url) {
    return new Answers(source, CallerClients.create().mutate().baseUrl(url).build());
  }
}
