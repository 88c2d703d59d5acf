package org.linli.dispute.file;

import java.time.Instant;
import java.util.List;

/**
 * A look at what is sealed in a matter.
 *
 * @param seq its place in the chain of the service
 */
public record ReadEntry(long seq, Instant at, String by, List<String> fieldGroups, String purpose) {

  public ReadEntry {
    fieldGroups = List.copyOf(fieldGroups);
  }
}
