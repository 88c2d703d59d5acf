package org.linli.place.keyarea;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.linli.place.hazard.HazardReach;
import org.linli.place.keyarea.KeyAreaFile.Phase;
import org.linli.place.keyarea.KeyAreas.Outcome;

/** The work in a key area: measures, figures, reviews. */
public final class KeyAreaWork {

  private static final int LONGEST_WINDOW_DAYS = 1_100;

  /** Named where figures come from this service itself. */
  private static final String OWN = "place-service: hazards within the outline";

  private final KeyAreas keyAreas;
  private final KeyAreaStore store;
  private final Clock clock;

  public KeyAreaWork(KeyAreas keyAreas, KeyAreaStore store, Clock clock) {
    this.keyAreas = keyAreas;
    this.store = store;
    this.clock = clock;
  }

  /**
   * A figure that somebody enters.
   *
   * @param denominator of a share
   */
  public record NewFigure(
      Phase phase,
      String name,
      long numerator,
      @Nullable Long denominator,
      LocalDate from,
      LocalDate until,
      String source) {}

  public KeyAreaFile measure(UUID id, int seen, KeyAreas.NewMeasure measure) {
    return keyAreas.step(
        id,
        seen,
        now -> {
          KeyAreas.requireListed(now);
          store.add(now, keyAreas.measure(now, measure));
          return new Outcome(now, KeyAreaStep.MEASURE, measure.what().strip());
        });
  }

  /** Says that a measure is done. */
  public KeyAreaFile done(UUID id, int seen, UUID measure, String words) {
    return keyAreas.step(
        id,
        seen,
        now -> {
          KeyAreas.requireListed(now);
          KeyAreaFile.Measure found =
              store.file(now).measures().stream()
                  .filter(one -> one.id().equals(measure))
                  .findFirst()
                  .orElseThrow(ProblemException::notFound);
          KeyAreaFile.Done done =
              new KeyAreaFile.Done(keyAreas.now(), HazardReach.username(), words.strip());
          if (!store.complete(now, found.id(), done)) {
            throw ProblemException.conflict("done-already");
          }
          return new Outcome(now, KeyAreaStep.DONE, found.what() + ": " + words.strip());
        });
  }

  public KeyAreaFile enter(UUID id, int seen, NewFigure figure) {
    if (figure.denominator() != null && figure.denominator() < figure.numerator()) {
      throw ProblemException.badField("denominator", "share");
    }
    return keyAreas.step(
        id,
        seen,
        now -> {
          KeyAreas.requireListed(now);
          requireWindow(now, figure.phase(), figure.from(), figure.until());
          store.add(
              now,
              new KeyAreaFile.Figure(
                  now.round(),
                  figure.phase(),
                  null,
                  figure.name().strip(),
                  figure.numerator(),
                  figure.denominator(),
                  figure.from(),
                  figure.until(),
                  figure.source().strip(),
                  keyAreas.now(),
                  HazardReach.username()));
          return new Outcome(now, KeyAreaStep.FIGURE, figure.phase() + " " + figure.name().strip());
        });
  }

  /** Computes what this service knows itself, from the hazards within the outline. */
  public KeyAreaFile compute(UUID id, int seen, Phase phase, LocalDate from, LocalDate until) {
    return keyAreas.step(
        id,
        seen,
        now -> {
          KeyAreas.requireListed(now);
          requireWindow(now, phase, from, until);
          store
              .compute(
                  now,
                  from.atStartOfDay(clock.getZone()).toInstant(),
                  until.plusDays(1).atStartOfDay(clock.getZone()).toInstant())
              .forEach(
                  (computed, share) ->
                      store.add(
                          now,
                          new KeyAreaFile.Figure(
                              now.round(),
                              phase,
                              computed,
                              computed.name(),
                              share.numerator(),
                              share.denominator(),
                              from,
                              until,
                              OWN,
                              keyAreas.now(),
                              HazardReach.username())));
          return new Outcome(now, KeyAreaStep.FIGURE, phase + " " + from + " - " + until);
        });
  }

  public KeyAreaFile review(
      UUID id, int seen, LocalDate on, KeyAreaFile.Verdict verdict, String words) {
    if (on.isAfter(keyAreas.today())) {
      throw ProblemException.badField("on", "in-the-future");
    }
    return keyAreas.step(
        id,
        seen,
        now -> {
          KeyAreas.requireListed(now);
          store.add(
              now,
              new KeyAreaFile.Review(
                  now.round(), on, verdict, words.strip(), keyAreas.now(), HazardReach.username()));
          return new Outcome(now, KeyAreaStep.REVIEW, verdict + ": " + words.strip());
        });
  }

  /** A window is over, in order, and of after begins when it was listed or later. */
  private void requireWindow(KeyArea now, Phase phase, LocalDate from, LocalDate until) {
    if (until.isBefore(from)) {
      throw ProblemException.badField("until", "date-order");
    }
    if (until.isAfter(keyAreas.today())) {
      throw ProblemException.badField("until", "in-the-future");
    }
    if (ChronoUnit.DAYS.between(from, until) > LONGEST_WINDOW_DAYS) {
      throw ProblemException.badField("from", "window-too-long", LONGEST_WINDOW_DAYS);
    }
    LocalDate listed = LocalDate.ofInstant(now.listing().at(), clock.getZone());
    if (phase == Phase.AFTER && from.isBefore(listed)) {
      throw ProblemException.badField("from", "before-listing", listed.toString());
    }
  }
}
