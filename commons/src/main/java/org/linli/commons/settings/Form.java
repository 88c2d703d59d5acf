package org.linli.commons.settings;

import java.util.List;

/** The fields of a setting, in the order in which an editor shows them. */
public record Form(List<Field> fields) {

  public Form {
    fields = List.copyOf(fields);
  }

  public static Form of(Field... fields) {
    return new Form(List.of(fields));
  }
}
