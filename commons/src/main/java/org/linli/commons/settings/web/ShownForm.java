package org.linli.commons.settings.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.commons.settings.Field;
import org.linli.commons.settings.FieldType;
import org.linli.commons.settings.SettingKind;
import org.springframework.context.MessageSource;

/** A form with its labels in one language, as a flat list. */
final class ShownForm {

  private final MessageSource messages;
  private final Locale locale;
  private final String prefix;
  private final List<Shown.Field> shown = new ArrayList<>();

  private ShownForm(MessageSource messages, Locale locale, String prefix) {
    this.messages = messages;
    this.locale = locale;
    this.prefix = prefix;
  }

  static List<Shown.Field> of(SettingKind<?> kind, MessageSource messages, Locale locale) {
    ShownForm form = new ShownForm(messages, locale, "setting." + kind.name());
    form.add(kind.form().fields(), null);
    return form.shown;
  }

  private void add(List<Field> fields, @Nullable String parent) {
    for (Field field : fields) {
      String path = parent == null ? field.name() : parent + "." + field.name();
      shown.add(shown(field, path, parent));
      add(field.fields(), path);
    }
  }

  private Shown.Field shown(Field field, String path, @Nullable String parent) {
    String key = prefix + "." + path;
    boolean list = field.type() == FieldType.LIST;
    Field.Choice choice = field.choice();
    return new Shown.Field(
        path,
        parent,
        field.name(),
        field.type(),
        new Shown.Words(text(key, field.name()), textOrNull(key + ".help")),
        field.required(),
        limits(field),
        list ? field.rules().key() : null,
        list && field.rules().keep() ? true : null,
        choice == null || choice.source() != null ? null : options(choice, key),
        choice == null ? null : choice.source());
  }

  private List<Shown.Option> options(Field.Choice choice, String key) {
    return choice.options().stream()
        .map(option -> new Shown.Option(option, text(key + "." + option, option)))
        .toList();
  }

  private Shown.Limits limits(Field field) {
    long min = field.bounds().min();
    long max = field.bounds().max();
    return switch (field.type()) {
      case TEXT, LONG_TEXT, CODE -> new Shown.Limits(null, null, null, Math.toIntExact(max));
      case INTEGER, NUMBER -> {
        String unit = field.bounds().unit();
        yield new Shown.Limits(unit == null ? null : text("unit." + unit, unit), min, max, null);
      }
      case CHOICES, TEXTS, LIST -> new Shown.Limits(null, min, max, null);
      case BOOLEAN, DATE, TIME, CHOICE, OBJECT -> new Shown.Limits(null, null, null, null);
    };
  }

  private String text(String key, String otherwise) {
    String text = textOrNull(key);
    return text == null ? otherwise : text;
  }

  private @Nullable String textOrNull(String key) {
    return messages.getMessage(key, null, null, locale);
  }
}
