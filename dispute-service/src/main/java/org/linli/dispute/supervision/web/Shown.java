package org.linli.dispute.supervision.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.api.model.GivenAnswer;
import org.linli.dispute.api.model.Owed;
import org.linli.dispute.api.model.PersonName;
import org.linli.dispute.api.model.UnitName;
import org.linli.dispute.duty.DutyKind;
import org.linli.dispute.unit.UnitNames;
import org.linli.dispute.unit.Units;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Names and words of an answer, in the reader's language. */
final class Shown {

  private final UnitNames names;
  private final MessageSource messages;
  private final Locale locale;

  private Shown(UnitNames names, MessageSource messages, Locale locale) {
    this.names = names;
    this.messages = messages;
    this.locale = locale;
  }

  /** For the request being answered. */
  static Shown of(Units units, MessageSource messages) {
    Locale locale = LocaleContextHolder.getLocale();
    boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    return new Shown(units.names(english), messages, locale);
  }

  PersonName person(String username) {
    return new PersonName(username, Objects.requireNonNull(names.person(username)));
  }

  @Nullable PersonName personOrNull(@Nullable String username) {
    return username == null ? null : person(username);
  }

  UnitName unit(String code) {
    return new UnitName(code, Objects.requireNonNull(names.unit(code)));
  }

  @Nullable UnitName unitOrNull(@Nullable String code) {
    return code == null ? null : unit(code);
  }

  Owed owed(@Nullable String unit, @Nullable String username) {
    Owed owed = new Owed();
    owed.setUnit(unitOrNull(unit));
    owed.setPerson(personOrNull(username));
    return owed;
  }

  GivenAnswer answer(Instant at, String by, String words) {
    return new GivenAnswer(at(at), person(by), words);
  }

  String duty(DutyKind kind) {
    return text("duty." + kind.name(), kind.name());
  }

  /** A message; the other text where there is none. */
  String text(String key, String otherwise) {
    String text = messages.getMessage(key, null, otherwise, locale);
    return text == null ? otherwise : text;
  }

  static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static @Nullable OffsetDateTime atOrNull(@Nullable Instant instant) {
    return instant == null ? null : at(instant);
  }

  static String tag(int version) {
    return "\"" + version + '"';
  }
}
