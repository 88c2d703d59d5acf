package org.linli.dispute.step;

import java.util.List;

/**
 * A step as it is offered to somebody.
 *
 * @param name stable; the operation's id where it is one operation; its label is the message {@code
 *     step.<name>}
 * @param missing what would be needed; empty where the step is possible
 */
public record Offer(String name, List<Need> missing) {

  public Offer {
    missing = List.copyOf(missing);
  }

  public boolean isAllowed() {
    return missing.isEmpty();
  }
}
