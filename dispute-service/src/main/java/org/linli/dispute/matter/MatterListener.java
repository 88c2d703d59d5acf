package org.linli.dispute.matter;

/**
 * Hears of every step of every matter, inside its transaction: what it does is kept or undone with
 * the step.
 */
public interface MatterListener {

  /** A matter was opened. */
  default void opened(Matter matter, MatterEvent event) {}

  /** A step was taken. A listener must not take another one of the same matter. */
  void changed(Matter before, Matter after, MatterEvent event);
}
