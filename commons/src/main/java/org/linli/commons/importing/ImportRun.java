package org.linli.commons.importing;

import java.util.UUID;

/**
 * One run of an import, as an {@link Importer} gets it.
 *
 * @param report where rows are counted and faults noted; its counters are shown while it runs
 */
public record ImportRun(
    UUID id,
    Mapping mapping,
    ImportFile file,
    boolean skipBad,
    Starter starter,
    ImportReport report,
    Progress progress) {

  /** Tells how far the run is. Reading the file tells it by itself; work after that calls this. */
  @FunctionalInterface
  public interface Progress {
    /**
     * @param share from 0 to 1; going back is ignored
     */
    void at(double share);
  }
}
