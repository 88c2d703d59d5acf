package org.linli.place.keyarea.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.linli.commons.place.Places;
import org.linli.place.api.model.KeyAreaEvent;
import org.linli.place.api.model.KeyAreaFigure;
import org.linli.place.api.model.KeyAreaLevel;
import org.linli.place.api.model.KeyAreaMeasure;
import org.linli.place.api.model.KeyAreaOutline;
import org.linli.place.api.model.KeyAreaPhase;
import org.linli.place.api.model.KeyAreaPoint;
import org.linli.place.api.model.KeyAreaReview;
import org.linli.place.api.model.KeyAreaState;
import org.linli.place.api.model.KeyAreaStep;
import org.linli.place.api.model.KeyAreaSummary;
import org.linli.place.api.model.KeyAreaVerdict;
import org.linli.place.keyarea.KeyArea;
import org.linli.place.keyarea.KeyAreaFile;
import org.linli.place.keyarea.KeyAreas;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Key areas as the contract shows them. */
final class KeyAreaModels {

  private final KeyAreas keyAreas;
  private final Places places;
  private final MessageSource messages;

  KeyAreaModels(KeyAreas keyAreas, Places places, MessageSource messages) {
    this.keyAreas = keyAreas;
    this.places = places;
    this.messages = messages;
  }

  KeyAreaSummary summary(KeyArea keyArea, int measures, int done) {
    KeyAreaSummary shown =
        new KeyAreaSummary(
            keyArea.id(),
            keyArea.number(),
            keyArea.name(),
            KeyAreaLevel.fromValue(keyArea.listing().level().name()),
            keyArea.listing().areaCode(),
            places.name(keyArea.listing().areaCode(), isEnglish()),
            keyArea.isListed() ? KeyAreaState.LISTED : KeyAreaState.RELEASED,
            keyArea.round(),
            keyArea.problem(),
            keyArea.unit(),
            keyArea.leader(),
            at(keyArea.listing().at()),
            keyArea.listing().by(),
            keyArea.deadline(),
            keyArea.isOverdue(keyAreas.today()),
            measures,
            done,
            new KeyAreaPoint(keyArea.outline().labelLon(), keyArea.outline().labelLat()),
            keyArea.version());
    KeyArea.Release release = keyArea.release();
    if (release != null) {
      shown.setReleasedAt(at(release.at()));
      shown.setReleasedBy(release.by());
    }
    return shown;
  }

  org.linli.place.api.model.KeyAreaFile file(KeyAreaFile file) {
    KeyArea keyArea = file.keyArea();
    List<KeyAreaFile.Measure> ofRound =
        file.measures().stream().filter(one -> one.round() == keyArea.round()).toList();
    int done = (int) ofRound.stream().filter(one -> one.done() != null).count();
    org.linli.place.api.model.KeyAreaFile shown =
        new org.linli.place.api.model.KeyAreaFile(
            summary(keyArea, ofRound.size(), done),
            new KeyAreaOutline(KeyAreaOutline.TypeEnum.POLYGON, keyArea.outline().rings()),
            keyArea.outline().squareMetres(),
            file.measures().stream().map(this::measure).toList(),
            file.figures().stream().map(one -> figure(one, file.isCurrent(one))).toList(),
            file.figuresMissing().stream().map(this::named).toList(),
            file.reviews().stream().map(KeyAreaModels::review).toList(),
            history(file.events()),
            keyAreas.mayDecide(keyArea));
    KeyArea.Release release = keyArea.release();
    shown.setReleaseReason(release == null ? null : release.reason());
    return shown;
  }

  private KeyAreaMeasure measure(KeyAreaFile.Measure measure) {
    KeyAreaFile.Done done = measure.done();
    KeyAreaMeasure shown =
        new KeyAreaMeasure(
            measure.id(),
            measure.round(),
            measure.what(),
            measure.who(),
            measure.until(),
            measure.doneWhen(),
            done == null && keyAreas.today().isAfter(measure.until()));
    if (done != null) {
      shown.setDoneAt(at(done.at()));
      shown.setDoneBy(done.by());
      shown.setDoneWords(done.words());
    }
    return shown;
  }

  private KeyAreaFigure figure(KeyAreaFile.Figure figure, boolean current) {
    KeyAreaFile.Computed computed = figure.computed();
    KeyAreaFigure shown =
        new KeyAreaFigure(
            figure.round(),
            KeyAreaPhase.fromValue(figure.phase().name()),
            computed == null ? figure.name() : named(computed.name()),
            figure.numerator(),
            figure.from(),
            figure.until(),
            computed == null ? figure.source() : text("keyarea.source"),
            computed != null,
            at(figure.at()),
            figure.by(),
            current);
    shown.setDenominator(figure.denominator());
    shown.setCode(computed == null ? null : computed.name());
    return shown;
  }

  private static KeyAreaReview review(KeyAreaFile.Review review) {
    return new KeyAreaReview(
        review.round(),
        review.on(),
        KeyAreaVerdict.fromValue(review.verdict().name()),
        review.words(),
        review.by(),
        at(review.at()));
  }

  private static List<KeyAreaEvent> history(List<KeyAreaFile.Event> events) {
    List<KeyAreaEvent> shown = new ArrayList<>();
    for (KeyAreaFile.Event event : events) {
      KeyAreaEvent one =
          new KeyAreaEvent(
              shown.size() + 1,
              at(event.at()),
              event.by(),
              KeyAreaStep.fromValue(event.step().name()),
              event.round());
      one.setWords(event.words());
      one.setBefore(event.before());
      shown.add(one);
    }
    return shown;
  }

  /** Names of computed figures are told in the language of the reader. */
  private String named(String key) {
    return Objects.requireNonNull(
        messages.getMessage("keyarea.figure." + key, null, key, locale()));
  }

  private String text(String key) {
    return Objects.requireNonNull(messages.getMessage(key, null, key, locale()));
  }

  private static boolean isEnglish() {
    return locale().getLanguage().equals("en");
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
