package org.linli.commons.relocation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the records of a service have followed the fabric.
 *
 * @param relocatedTo the version that all of them were last located in; -1 before the first
 * @param since since when it is in this state
 * @param error name of the last fault, while it failed
 */
public record RelocationState(
    long relocatedTo, Phase phase, Instant since, @Nullable String error) {

  /** What is being done. */
  public enum Phase {
    CURRENT,
    RUNNING,
    FAILED
  }
}
