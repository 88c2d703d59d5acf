package org.linli.dispute.settings.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.api.model.SettingField;
import org.linli.dispute.api.model.SettingFieldType;
import org.linli.dispute.api.model.SettingOption;
import org.linli.dispute.settings.Field;
import org.linli.dispute.settings.FieldType;
import org.linli.dispute.settings.SettingKind;
import org.springframework.context.MessageSource;

/** A form with its labels in one language, as a flat list. */
final class ShownForm {

  private final MessageSource messages;
  private final Locale locale;
  private final String prefix;
  private final List<SettingField> shown = new ArrayList<>();

  private ShownForm(MessageSource messages, Locale locale, String prefix) {
    this.messages = messages;
    this.locale = locale;
    this.prefix = prefix;
  }

  static List<SettingField> of(SettingKind<?> kind, MessageSource messages, Locale locale) {
    ShownForm form = new ShownForm(messages, locale, "setting." + kind.name());
    form.add(kind.form().fields(), null);
    return form.shown;
  }

  private void add(List<Field> fields, @Nullable String parent) {
    for (Field field : fields) {
      String path = parent == null ? field.name() : parent + "." + field.name();
      shown.add(shown(field, path).parent(parent));
      add(field.fields(), path);
    }
  }

  private SettingField shown(Field field, String path) {
    String key = prefix + "." + path;
    SettingField one =
        new SettingField(
            path,
            field.name(),
            SettingFieldType.fromValue(field.type().name()),
            text(key, field.name()),
            field.required());
    one.help(textOrNull(key + ".help"));
    bounds(field, one);
    FieldType type = field.type();
    if (type == FieldType.LIST) {
      one.key(field.rules().key()).keep(field.rules().keep() ? true : null);
    }
    Field.Choice choice = field.choice();
    if (choice != null) {
      one.source(choice.source());
      one.setOptions(
          choice.source() != null
              ? null
              : choice.options().stream()
                  .map(option -> new SettingOption(option, text(key + "." + option, option)))
                  .toList());
    } else {
      one.setOptions(null);
    }
    return one;
  }

  private void bounds(Field field, SettingField one) {
    long min = field.bounds().min();
    long max = field.bounds().max();
    switch (field.type()) {
      case TEXT, LONG_TEXT, CODE -> one.maxLength(Math.toIntExact(max));
      case INTEGER, NUMBER -> {
        String unit = field.bounds().unit();
        one.min(min).max(max).unit(unit == null ? null : text("unit." + unit, unit));
      }
      case CHOICES, TEXTS, LIST -> one.min(min).max(max);
      case BOOLEAN, DATE, TIME, CHOICE, OBJECT -> {}
    }
  }

  private String text(String key, String otherwise) {
    String text = textOrNull(key);
    return text == null ? otherwise : text;
  }

  private @Nullable String textOrNull(String key) {
    return messages.getMessage(key, null, null, locale);
  }
}
