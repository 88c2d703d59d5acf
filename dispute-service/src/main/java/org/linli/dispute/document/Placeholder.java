package org.linli.dispute.document;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that a template may name.
 *
 * @param meaning in Chinese
 * @param meaningEn in English
 * @param sample what a preview shows; empty for a list
 * @param fields of a list: what each entry has, with samples; empty where it is no list
 */
public record Placeholder(
    String name, String meaning, String meaningEn, String sample, Map<String, String> fields) {

  public Placeholder {
    fields = new LinkedHashMap<>(fields);
  }

  public boolean isList() {
    return !fields.isEmpty();
  }
}
