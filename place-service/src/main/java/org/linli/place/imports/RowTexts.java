package org.linli.place.imports;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.commons.importing.Cells;
import org.linli.commons.importing.Mapping;
import org.linli.commons.importing.RowFaults;
import org.linli.commons.importing.ValueExpression;
import org.linli.commons.problem.Required;
import org.linli.place.hours.OpeningHours;
import org.linli.place.hours.OpeningText;

/** Reads the values of one row by the paths of the mapping, and notes what is wrong. */
final class RowTexts {

  private static final String YES = "true|yes|y|1|是|有|已建|已设";
  private static final String NO = "false|no|n|0|否|无|没有|未建|未设";

  private final Mapping mapping;
  private final Cells cells;
  private final RowFaults faults;

  RowTexts(Mapping mapping, Cells cells, RowFaults faults) {
    this.mapping = mapping;
    this.cells = cells;
    this.faults = faults;
  }

  /** What a person looks for in the file: the column of a path, or the path. */
  String field(String path) {
    return mapping.find(path).map(ValueExpression::field).orElse(path);
  }

  /** Null where it is missing, shows nothing, hides something or is too long. */
  @Nullable String required(String path, int longest) {
    String text = mapping.get(path).required(cells, faults);
    if (text != null && Required.isBlank(text)) {
      faults.add(field(path), "value-missing");
      return null;
    }
    return fitting(path, text, longest);
  }

  @Nullable String optional(String path, int longest) {
    Optional<ValueExpression> value = mapping.find(path);
    return value.isEmpty() ? null : fitting(path, value.get().text(cells, faults), longest);
  }

  /** What it says may be somebody's number: the row and the column are enough to find it. */
  @Nullable String matching(String path, Pattern form, String fault) {
    String text = optional(path, 200);
    if (text != null && !form.matcher(text).matches()) {
      faults.add(field(path), fault);
      return null;
    }
    return text;
  }

  private @Nullable String fitting(String path, @Nullable String text, int longest) {
    if (text == null || Required.isBlank(text)) {
      return null;
    }
    if (Required.hidesSigns(text)) {
      faults.add(field(path), "hidden-signs");
      return null;
    }
    if (text.codePointCount(0, text.length()) > longest) {
      faults.add(field(path), "text-long", longest);
      return null;
    }
    return text;
  }

  @Nullable Integer count(String path, int least, int most) {
    Optional<ValueExpression> value = mapping.find(path);
    Integer count = value.isEmpty() ? null : value.get().count(cells, faults);
    if (count != null && (count < least || count > most)) {
      faults.add(field(path), "count-range", least, most);
      return null;
    }
    return count;
  }

  @Nullable Double number(String path) {
    Optional<ValueExpression> value = mapping.find(path);
    return value.isEmpty() ? null : value.get().number(cells, faults);
  }

  @Nullable Boolean yes(String path) {
    String text = optional(path, 40);
    if (text == null) {
      return null;
    }
    String plain = text.toLowerCase(Locale.ROOT);
    if (!plain.matches(YES) && !plain.matches(NO)) {
      faults.add(field(path), "yes-or-no", text);
      return null;
    }
    return plain.matches(YES);
  }

  @Nullable OpeningHours hours(String path) {
    String text = optional(path, 300);
    if (text == null) {
      return null;
    }
    Optional<OpeningHours> hours = OpeningText.read(text);
    if (hours.isEmpty()) {
      faults.add(field(path), "hours-unreadable", text);
    }
    return hours.orElse(null);
  }
}
