package org.linli.person.rights.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.commons.audit.Audit;
import org.linli.commons.audit.ReadPurpose;
import org.linli.commons.catalogue.FieldCatalogue;
import org.linli.commons.catalogue.FieldGroup;
import org.linli.commons.catalogue.RetentionDays;
import org.linli.commons.catalogue.Words;
import org.linli.person.api.model.HeldField;
import org.linli.person.api.model.HeldGroup;
import org.linli.person.api.model.ReadOfMine;
import org.linli.person.api.model.SubjectKind;
import org.linli.person.rights.Looks;
import org.linli.person.rights.MyData;
import org.linli.person.rights.Offices;
import org.springframework.context.MessageSource;

/** What is held and who looked, in the reader's language and in plain words. */
final class MyDataTexts {

  private final MessageSource messages;
  private final RetentionDays days;
  private final Function<String, @Nullable Words> offices;
  private final Map<String, FieldGroup> groups;

  MyDataTexts(
      MessageSource messages, FieldCatalogue catalogue, RetentionDays days, List<Offices> offices) {
    this.messages = messages;
    this.days = days;
    this.offices =
        username ->
            offices.stream().flatMap(each -> each.find(username).stream()).findFirst().orElse(null);
    this.groups =
        catalogue.groups().stream()
            .collect(Collectors.toMap(FieldGroup::code, Function.identity()));
  }

  org.linli.person.api.model.MyData of(MyData.Sheet sheet, Locale locale) {
    return new org.linli.person.api.model.MyData(
        sheet.number(),
        SubjectKind.valueOf(sheet.kind().name()),
        at(sheet.asOf()),
        groups(sheet.groups(), locale),
        sheet.looks().stream().map(look -> look(look, locale)).toList(),
        sheet.moreLooks());
  }

  List<HeldGroup> groups(Collection<MyData.Group> found, Locale locale) {
    return found.stream().map(group -> group(group, locale)).toList();
  }

  private HeldGroup group(MyData.Group group, Locale locale) {
    FieldGroup about = group.group();
    return new HeldGroup(
        about.code(),
        about.title().in(locale),
        about.purpose().in(locale),
        about.basis().in(locale),
        days.until(about).in(locale),
        about.recipients().in(locale),
        group.fields().stream().map(field -> field(field, locale)).toList());
  }

  private static HeldField field(MyData.Field field, Locale locale) {
    String label = field.held().label();
    HeldField shown =
        new HeldField(
            field.field().name(),
            label == null ? field.field().label().in(locale) : label,
            field.held().value());
    Instant since = field.held().since();
    shown.setAt(since == null ? null : at(since));
    return shown;
  }

  private ReadOfMine look(Looks.Look look, Locale locale) {
    ReadOfMine shown = new ReadOfMine(at(look.at()), by(look.actor(), locale), what(look, locale));
    shown.setPurpose(
        look.purpose().equals(ReadPurpose.USUAL)
            ? text("rights.purpose.usual", locale)
            : look.purpose());
    return shown;
  }

  /** An office, never a name: who it was is for the auditor. */
  private String by(String actor, Locale locale) {
    if (actor.equals("resident")) {
      return text("rights.by.self", locale);
    }
    if (actor.equals("partner")) {
      return text("rights.by.partner", locale);
    }
    if (actor.equals(Audit.LINLI)) {
      return text("rights.by.linli", locale);
    }
    Words office = offices.apply(actor);
    return office == null ? text("rights.by.staff", locale) : office.in(locale);
  }

  private String what(Looks.Look look, Locale locale) {
    String action = text("rights.action." + look.action(), locale);
    String event = messages.getMessage("rights.event." + look.kind(), null, "", locale);
    String done = event == null || event.isEmpty() ? action : event;
    String titles =
        look.fieldGroups().stream()
            .map(groups::get)
            .filter(Objects::nonNull)
            .map(group -> group.title().in(locale))
            .collect(Collectors.joining(text("rights.comma", locale)));
    return titles.isEmpty() ? done : done + text("rights.colon", locale) + titles;
  }

  String text(String key, Locale locale, Object... arguments) {
    return Objects.requireNonNull(messages.getMessage(key, arguments, key, locale));
  }

  static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
