package org.linli.portal.appraisal;

import java.util.Collection;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Sources that a message names in the reader's language. */
final class SourceNames {

  private SourceNames() {}

  /** At least one, with what separates them in that language. */
  static Object of(Collection<Source> sources) {
    return sources.stream()
        .map(source -> named("appraisal.source." + source.name()))
        .reduce((all, next) -> named("appraisal.sources", all, next))
        .orElseThrow();
  }

  private static Object named(String code, Object... arguments) {
    return new DefaultMessageSourceResolvable(new String[] {code}, arguments);
  }
}
