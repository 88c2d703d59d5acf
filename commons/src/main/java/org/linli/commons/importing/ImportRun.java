package org.linli.commons.importing;

import java.util.UUID;
import org.linli.commons.access.Access;

/**
 * One run of an import, as an {@link Importer} gets it.
 *
 * @param starter what whoever started it could do at the moment they asked for it; their token may
 *     have expired since
 * @param report where rows are counted and faults noted; its counters are shown while it runs
 */
public record ImportRun(
    UUID id,
    Mapping mapping,
    ImportFile file,
    boolean skipBad,
    Access starter,
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
