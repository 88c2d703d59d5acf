package org.linli.portal.appraisal.client;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.linli.commons.fabric.FabricHolder;
import org.linli.portal.appraisal.FigureTaking;
import org.linli.portal.appraisal.Source;
import org.linli.portal.client.CallerRelay;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
class FigureSourceConfiguration {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(20);

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
    HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();
    JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
    requests.setReadTimeout(READ_TIMEOUT);
    return new Answers(
        source,
        RestClient.builder()
            .baseUrl(url)
            .requestFactory(requests)
            .requestInterceptor(new CallerRelay())
            .build());
  }
}
