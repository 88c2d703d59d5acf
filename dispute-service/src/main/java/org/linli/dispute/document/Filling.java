package org.linli.dispute.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What fills a template, as text: values by name, and lists of entries.
 *
 * @param texts never blank
 * @param lists never empty
 */
public record Filling(Map<String, String> texts, Map<String, List<Map<String, String>>> lists) {

  public Filling {
    texts = Map.copyOf(texts);
    lists = Map.copyOf(lists);
  }

  /** Puts values into words; of two with the same name the first counts. */
  public static Filling of(List<Map<String, Object>> sources) {
    Map<String, String> texts = new LinkedHashMap<>();
    Map<String, List<Map<String, String>>> lists = new LinkedHashMap<>();
    for (Map<String, Object> source : sources) {
      source.forEach(
          (name, value) -> {
            if (value instanceof List<?> entries) {
              if (!entries.isEmpty()) {
                lists.putIfAbsent(name, entries(entries));
              }
            } else {
              String text = text(value);
              if (text != null) {
                texts.putIfAbsent(name, text);
              }
            }
          });
    }
    return new Filling(texts, lists);
  }

  /** Whether there is anything under that name. */
  public boolean has(String name) {
    return texts.containsKey(name) || lists.containsKey(name);
  }

  private static List<Map<String, String>> entries(List<?> entries) {
    List<Map<String, String>> worded = new ArrayList<>();
    for (Object entry : entries) {
      Map<String, String> fields = new LinkedHashMap<>();
      fields.put(Placeholders.INDEX, String.valueOf(worded.size() + 1));
      if (entry instanceof Map<?, ?> map) {
        map.forEach(
            (name, value) -> {
              String text = text(value);
              if (text != null) {
                fields.put(String.valueOf(name), text);
              }
            });
      }
      worded.add(Map.copyOf(fields));
    }
    return List.copyOf(worded);
  }

  /** Null for what says nothing. */
  private static @Nullable String text(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case LocalDate day ->
          day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
      case Boolean yes -> yes ? "是" : "否";
      default -> value.toString().isBlank() ? null : value.toString().strip();
    };
  }
}
