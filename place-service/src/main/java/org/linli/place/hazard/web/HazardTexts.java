package org.linli.place.hazard.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.linli.commons.place.Places;
import org.linli.commons.settings.Settings;
import org.linli.place.hazard.HazardGrade;
import org.linli.place.hazard.HazardKinds;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** What things are called in the language of the reader. */
final class HazardTexts {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final MessageSource messages;
  private final Settings settings;
  private final Places places;
  private final Clock clock;

  HazardTexts(MessageSource messages, Settings settings, Places places, Clock clock) {
    this.messages = messages;
    this.settings = settings;
    this.places = places;
    this.clock = clock;
  }

  boolean isEnglish() {
    return isEnglish(locale());
  }

  static boolean isEnglish(Locale locale) {
    return locale.getLanguage().equals("en");
  }

  static Locale locale() {
    return LocaleContextHolder.getLocale();
  }

  String kind(String code) {
    return kind(code, locale());
  }

  String kind(String code, Locale locale) {
    return settings
        .current(HazardKinds.KIND)
        .find(code)
        .map(kind -> kind.name(isEnglish(locale)))
        .orElse(code);
  }

  String grade(HazardGrade grade) {
    return text(locale(), "hazard.grade." + grade.name());
  }

  String place(String code) {
    return places.name(code, isEnglish());
  }

  String place(String code, Locale locale) {
    return places.name(code, isEnglish(locale));
  }

  String text(Locale locale, String key, Object... arguments) {
    return Objects.requireNonNull(messages.getMessage(key, arguments, key, locale));
  }

  String minute(Instant moment) {
    return MINUTE.format(LocalDateTime.ofInstant(moment, clock.getZone()));
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, clock.getZone());
  }

  Instant now() {
    return clock.instant();
  }
}
