package org.linli.dispute.step;

import java.util.List;
import org.linli.commons.problem.ProblemException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Refuses a step for which something is still needed. */
public final class Needs {

  private static final int LISTED = 6;

  private Needs() {}

  /**
   * Lets pass where nothing is needed.
   *
   * @throws ProblemException 409 {@code needs}, naming what would be needed
   */
  public static void requireNone(List<Need> needs) {
    if (!needs.isEmpty()) {
      throw refusal(needs);
    }
  }

  /** The refusal itself: 409 {@code needs}. */
  public static ProblemException refusal(List<Need> needs) {
    return ProblemException.conflict("needs", inWords(needs));
  }

  /** Several, with what separates them in the reader's language. */
  static MessageSourceResolvable inWords(List<? extends MessageSourceResolvable> items) {
    List<? extends MessageSourceResolvable> listed =
        items.size() > LISTED ? items.subList(0, LISTED) : items;
    return new DefaultMessageSourceResolvable(
        new String[] {"needs.list." + listed.size()}, listed.toArray());
  }
}
