package org.linli.patrol.gap.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import org.linli.commons.place.Places;
import org.linli.commons.settings.Settings;
import org.linli.patrol.api.model.GapPlaceKind;
import org.linli.patrol.api.model.GapReason;
import org.linli.patrol.api.model.GapReasonKind;
import org.linli.patrol.api.model.PlacesKnown;
import org.linli.patrol.gap.Gap;
import org.linli.patrol.gap.GapWeights;
import org.linli.patrol.listing.Around;
import org.linli.patrol.whereabouts.KnownPlaces;
import org.linli.patrol.whereabouts.PlacesNote;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Gaps as the contract shows them. */
final class GapWords {

  private final Places places;
  private final PlacesNote note;
  private final Settings settings;
  private final MessageSource messages;
  private final Clock clock;

  GapWords(Places places, PlacesNote note, Settings settings, MessageSource messages, Clock clock) {
    this.places = places;
    this.note = note;
    this.settings = settings;
    this.messages = messages;
    this.clock = clock;
  }

  PlacesKnown places(KnownPlaces known) {
    PlacesKnown shown = new PlacesKnown(PlacesKnown.StateEnum.fromValue(known.state().name()));
    Instant asOf = known.asOf();
    shown.setAsOf(asOf == null ? null : asOf.atOffset(ZoneOffset.UTC));
    shown.setNote(note.of(known, LocaleContextHolder.getLocale()));
    return shown;
  }

  org.linli.patrol.api.model.Gap gap(Gap gap) {
    Gap.Spot spot = gap.spot();
    Around around = Around.of(places, spot.path(), isEnglish());
    org.linli.patrol.api.model.Gap shown =
        new org.linli.patrol.api.model.Gap()
            .place(GapPlaceKind.fromValue(spot.kind().name()))
            .name(name(spot, around))
            .areaCode(around.areaCode())
            .within(around.within())
            .points(gap.points())
            .reasons(gap.reasons().stream().map(this::reason).toList());
    shown.setId(spot.id());
    shown.setNumber(spot.number());
    shown.setGridCode(around.gridCode());
    shown.setLon(spot.lon());
    shown.setLat(spot.lat());
    return shown;
  }

  String name(Gap.Spot spot, Around around) {
    String name = spot.name();
    if (name != null) {
      return name;
    }
    String grid = around.gridCode();
    return places.name(grid == null ? around.areaCode() : grid, isEnglish());
  }

  GapReason reason(Gap.Reason reason) {
    GapReason shown =
        new GapReason()
            .kind(GapReasonKind.fromValue(reason.kind().name()))
            .count(reason.count())
            .points(reason.points())
            .text(text(reason));
    Instant since = reason.since();
    shown.setSince(since == null ? null : since.atOffset(ZoneOffset.UTC));
    return shown;
  }

  /** What is needed, since when, and how the points come about. */
  String text(Gap.Reason reason) {
    GapWeights.Weight weight = settings.current(GapWeights.KIND).weights().get(reason.kind());
    Instant since = reason.since();
    String day =
        since == null ? word("never") : LocalDate.ofInstant(since, clock.getZone()).toString();
    String what = word("reason." + reason.kind().name(), reason.count(), day);
    return weight == null
        ? what
        : what + word("points", reason.points(), weight.points(), weight.aDay(), weight.most());
  }

  String word(String key, Object... arguments) {
    return Objects.requireNonNull(
        messages.getMessage("gap." + key, arguments, key, LocaleContextHolder.getLocale()));
  }

  static boolean isEnglish() {
    return LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
  }
}
