package org.linli.portal.appraisal.web;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.commons.place.Places;
import org.linli.portal.appraisal.Absence;
import org.linli.portal.appraisal.Colour;
import org.linli.portal.appraisal.Indicator;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Names and words in the reader's language. */
@Component
class AppraisalTexts {

  private final MessageSource messages;
  private final Places places;

  AppraisalTexts(MessageSource messages, Places places) {
    this.messages = messages;
    this.places = places;
  }

  String name(Indicator indicator) {
    return text("appraisal.indicator." + indicator.name());
  }

  String meaning(Indicator indicator) {
    return text("appraisal.indicator." + indicator.name() + ".meaning");
  }

  String reason(Indicator indicator) {
    return text("appraisal.indicator." + indicator.name() + ".reason");
  }

  String word(@Nullable Colour colour) {
    return text("appraisal.colour." + (colour == null ? "NONE" : colour.name()));
  }

  String word(Absence absence) {
    return text("appraisal.absence." + absence.name());
  }

  /** What an area is called. */
  String area(String code) {
    return places.name(code, locale().getLanguage().equals("en"));
  }

  private String text(String key) {
    return Objects.requireNonNull(messages.getMessage(key, null, key, locale()));
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
