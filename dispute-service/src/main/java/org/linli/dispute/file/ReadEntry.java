package org.linli.dispute.file;

import java.time.Instant;
import java.util.List;

/**
 * A look at what is sealed in a matter.
 *
 * @param seq its place in the chain of the matter, from 1
 */
public record ReadEntry(int seq, Instant at, String by, List<String> fieldGroups, String purpose) {

  public ReadEntry {
    fieldGroups = List.copyOf(fieldGroups);
  }
}
