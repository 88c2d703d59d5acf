package org.linli.person.consent;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A consent as it is given.
 *
 * @param noticeVersion of the notice that was read
 * @param lastDay null for as long as the notice says
 */
public record Given(int noticeVersion, List<Choice> choices, @Nullable LocalDate lastDay) {

  public Given {
    choices = List.copyOf(choices);
  }
}
