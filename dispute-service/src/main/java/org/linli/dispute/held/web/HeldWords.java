package org.linli.dispute.held.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.commons.catalogue.FieldCatalogue;
import org.linli.commons.catalogue.FieldGroup;
import org.linli.commons.catalogue.PersonalField;
import org.linli.dispute.held.Held;
import org.linli.dispute.matter.Categories;
import org.linli.dispute.unit.Units;
import org.springframework.context.MessageSource;

/** Puts what is held into plain words. */
final class HeldWords {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final MessageSource messages;
  private final Units units;
  private final Categories categories;
  private final FieldCatalogue catalogue;
  private final ZoneId zone;

  HeldWords(
      MessageSource messages,
      Units units,
      Categories categories,
      FieldCatalogue catalogue,
      ZoneId zone) {
    this.messages = messages;
    this.units = units;
    this.categories = categories;
    this.catalogue = catalogue;
    this.zone = zone;
  }

  String text(String key, Locale locale, Object... arguments) {
    return Objects.requireNonNull(messages.getMessage(key, arguments, key, locale));
  }

  String kept(Held.Kept kept, Locale locale) {
    if (kept.erased()) {
      return text("held.kept.erased", locale);
    }
    return kept.until() == null
        ? text("held.kept.years", locale, kept.years())
        : text("held.kept.day", locale, kept.until().toString());
  }

  /** Why, on what basis and for whom something is held. */
  FieldGroup catalogued(Held.Group group) {
    return catalogue
        .find(group.field())
        .map(PersonalField::group)
        .orElseThrow(() -> new IllegalStateException("not in the catalogue: " + group.field()));
  }

  String value(Held.Entry entry, Locale locale) {
    return entry.coded() ? text("held.value." + entry.value(), locale) : entry.value();
  }

  /** A unit; where somebody belongs to none, that it was an office. Never who it was. */
  String reader(Held.Look look, Locale locale) {
    String unit = unit(look.unit(), locale);
    return unit.isEmpty() ? text("held.reader.office", locale) : unit;
  }

  String purpose(Held.Look look, Locale locale) {
    return look.purpose().equals("handling")
        ? text("held.purpose.handling", locale)
        : look.purpose();
  }

  String group(String fieldGroup, Locale locale) {
    return Objects.requireNonNull(
        messages.getMessage(
            "held.read." + fieldGroup, null, text("held.read.OTHER", locale), locale));
  }

  String unit(@Nullable String code, Locale locale) {
    String name = units.names(isEnglish(locale)).unit(code);
    return name == null ? "" : name;
  }

  String category(String code, Locale locale) {
    return categories
        .find(code)
        .map(category -> isEnglish(locale) ? category.nameEn() : category.name())
        .orElse(code);
  }

  String minute(Instant instant) {
    return MINUTE.format(instant.atZone(zone));
  }

  private static boolean isEnglish(Locale locale) {
    return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
  }
}
