package org.linli.person.support;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.person.consent.Evidence;
import org.linli.person.consent.Given;

/**
 * Somebody asks for help, or is helped to ask.
 *
 * @param placeCode of an area or a grid
 */
public record NewRequest(
    SupportSource source,
    Resident resident,
    String placeCode,
    List<String> kinds,
    String words,
    @Nullable Given given,
    @Nullable Evidence evidence,
    boolean needsGuardian) {

  public NewRequest {
    kinds = List.copyOf(kinds);
  }

  /**
   * Who asks.
   *
   * @param contact how to be reached, as they wish
   * @param language {@code zh-CN} or {@code en}
   */
  public record Resident(String name, String contact, String language) {}
}
