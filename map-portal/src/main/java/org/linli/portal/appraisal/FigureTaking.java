package org.linli.portal.appraisal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.linli.portal.appraisal.FigureSource.Question;
import org.linli.portal.appraisal.FigureSource.SourceSilent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the figures of a month from all sources, whatever the scheme weighs: a scheme to come can
 * then be tried on it.
 */
public final class FigureTaking {

  private static final Logger log = LoggerFactory.getLogger(FigureTaking.class);

  private final List<FigureSource> sources;

  public FigureTaking(List<FigureSource> sources) {
    this.sources = List.copyOf(sources);
  }

  /** The figures, in the order of the areas asked for. */
  public List<AreaFigures> take(Question question) {
    Map<Source, Map<String, Map<Indicator, Reading>>> answers = new EnumMap<>(Source.class);
    for (FigureSource source : sources) {
      try {
        answers.put(source.source(), source.read(question));
      } catch (SourceSilent silent) {
        log.warn("no figures for an appraisal from {}", silent.getMessage());
      }
    }
    List<AreaFigures> figures = new ArrayList<>();
    for (String area : question.areas()) {
      Map<Indicator, Reading> readings = new EnumMap<>(Indicator.class);
      for (Indicator indicator : Indicator.values()) {
        readings.put(indicator, reading(answers, area, indicator));
      }
      figures.add(new AreaFigures(area, readings));
    }
    return figures;
  }

  private static Reading reading(
      Map<Source, Map<String, Map<Indicator, Reading>>> answers, String area, Indicator indicator) {
    Map<String, Map<Indicator, Reading>> answer = answers.get(indicator.source());
    if (answer == null) {
      return new Reading.Missing(Absence.NO_ANSWER);
    }
    return answer
        .getOrDefault(area, Map.of())
        .getOrDefault(indicator, new Reading.Missing(Absence.NOT_KNOWN));
  }

  /** Sources of weighed indicators that did not answer; without them nothing is published. */
  static List<Source> silent(List<Score> scores) {
    return scores.stream()
        .filter(score -> score.absence() == Absence.NO_ANSWER)
        .map(score -> score.indicator().source())
        .distinct()
        .sorted()
        .toList();
  }
}
