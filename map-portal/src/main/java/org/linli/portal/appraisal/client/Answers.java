package org.linli.portal.appraisal.client;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.portal.appraisal.FigureSource.SourceSilent;
import org.linli.portal.appraisal.Indicator;
import org.linli.portal.appraisal.Reading;
import org.linli.portal.appraisal.Source;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers of one service. */
final class Answers {

  private static final JsonMapper JSON = new JsonMapper();

  private final Source source;
  private final RestClient service;

  Answers(Source source, RestClient service) {
    this.source = source;
    this.service = service;
  }

  Source source() {
    return source;
  }

  /**
   * What the service answers.
   *
   * @throws SourceSilent where it refuses, fails or talks nonsense
   */
  JsonNode get(Function<UriBuilder, URI> address) {
    try {
      String answer = service.get().uri(address).retrieve().body(String.class);
      return JSON.readTree(answer == null ? "" : answer);
    } catch (RestClientException | JacksonException e) {
      throw silent(e.getClass().getSimpleName());
    }
  }

  SourceSilent silent(String why) {
    return new SourceSilent(source, why);
  }

  /**
   * A count that must be there.
   *
   * @throws SourceSilent where it is not
   */
  long count(JsonNode holder, String name) {
    JsonNode count = holder.path(name);
    if (!count.isIntegralNumber() || count.asLong() < 0) {
      throw silent("no " + name);
    }
    return count.asLong();
  }

  /** Two counts of an answer. */
  Reading counted(JsonNode holder, String numerator, String denominator) {
    return new Reading.Counted(count(holder, numerator), count(holder, denominator));
  }

  /** Readings that grow area by area. */
  static final class Readings {

    private final Map<String, Map<Indicator, Reading>> byArea = new LinkedHashMap<>();

    void put(String area, Indicator indicator, @Nullable Reading reading) {
      if (reading != null) {
        byArea.computeIfAbsent(area, code -> new LinkedHashMap<>()).put(indicator, reading);
      }
    }

    Map<String, Map<Indicator, Reading>> all() {
      return byArea;
    }
  }
}
