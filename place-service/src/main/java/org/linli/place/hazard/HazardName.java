package org.linli.place.hazard;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** States and steps that a message names in the reader's language. */
final class HazardName {

  private HazardName() {}

  static MessageSourceResolvable of(HazardState state) {
    return named("hazard.state.", state);
  }

  static MessageSourceResolvable of(HazardStep step) {
    return named("hazard.step.", step);
  }

  private static MessageSourceResolvable named(String group, Enum<?> one) {
    return new DefaultMessageSourceResolvable(new String[] {group + one.name()}, one.name());
  }
}
