package org.linli.portal.appraisal.client;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.portal.appraisal.FigureSource.SourceSilent;
import org.linli.portal.appraisal.Indicator;
import org.linli.portal.appraisal.Reading;
import org.linli.portal.appraisal.Source;
import org.springframework.web.client.RestClientException;

/** Answers of other services, and readings made of them. */
final class Asked {

  private Asked() {}

  /**
   * What the service answers.
   *
   * @throws SourceSilent where it refuses, fails or says nothing
   */
  static <T> T of(Source source, Supplier<@Nullable T> question) {
    try {
      T answer = question.get();
      if (answer == null) {
        throw new SourceSilent(source, "an empty answer");
      }
      return answer;
    } catch (RestClientException e) {
      throw new SourceSilent(source, e.getClass().getSimpleName());
    }
  }

  /** Readings that grow area by area. */
  static final class Readings {

    private final Map<String, Map<Indicator, Reading>> byArea = new LinkedHashMap<>();

    void put(String area, Indicator indicator, long numerator, long denominator) {
      byArea
          .computeIfAbsent(area, code -> new LinkedHashMap<>())
          .put(indicator, new Reading.Counted(numerator, denominator));
    }

    Map<String, Map<Indicator, Reading>> all() {
      return byArea;
    }
  }
}
