package org.linli.place.keyarea;

import java.util.Arrays;
import java.util.Collection;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Figures that a message names in the reader's language; what a person called one stays. */
final class FigureNames {

  private FigureNames() {}

  /** At least one, with what separates them in that language. */
  static Object of(Collection<String> keys) {
    return keys.stream()
        .map(FigureNames::name)
        .reduce((all, next) -> named("keyarea.figures", all, next))
        .orElseThrow();
  }

  private static Object name(String key) {
    boolean computed =
        Arrays.stream(KeyAreaFile.Computed.values()).anyMatch(one -> one.name().equals(key));
    return computed ? named("keyarea.figure." + key) : key;
  }

  private static Object named(String code, Object... arguments) {
    return new DefaultMessageSourceResolvable(new String[] {code}, arguments);
  }
}
