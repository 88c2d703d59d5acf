package org.linli.portal.report;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linli.commons.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks for all sections that a template needs, in the call of the person who orders the report. */
public final class Gathering {

  private static final Logger log = LoggerFactory.getLogger(Gathering.class);

  private final List<FigureSource> sources;

  public Gathering(List<FigureSource> sources) {
    this.sources = sources.stream().sorted(Comparator.comparing(FigureSource::section)).toList();
  }

  /**
   * The figures as the caller may see them now. A section whose service is silent is left out and
   * named; the paper says so in its place.
   *
   * @throws ProblemException 503 {@code report-without-figures} where none answered
   */
  public Snapshot ask(Question question, String areaName, Set<Section> needed, long fabricVersion) {
    Snapshot.Builder into = new Snapshot.Builder();
    into.text("area", areaName);
    Set<String> unreachable = new HashSet<>();
    for (FigureSource source : sources) {
      if (needed.contains(source.section())) {
        ask(source, question, into, unreachable);
      }
    }
    if (!needed.isEmpty() && into.silences() == needed.size()) {
      throw ProblemException.unavailable("report-without-figures");
    }
    return into.build(fabricVersion);
  }

  /** A service that did not even answer is asked once: somebody waits for this. */
  private static void ask(
      FigureSource source, Question question, Snapshot.Builder into, Set<String> unreachable) {
    Section section = source.section();
    if (unreachable.contains(section.service())) {
      into.silent(section);
      return;
    }
    try {
      source.gather(question, into);
    } catch (FigureSource.SectionSilent e) {
      log.warn("a report goes without {}: {}", section.wireName(), String.valueOf(e.getCause()));
      into.forget(section);
      into.silent(section);
      if (e.isUnreachable()) {
        unreachable.add(section.service());
      }
    }
  }
}
