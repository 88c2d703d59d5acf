package org.linli.grid.boundary;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.linli.commons.access.Access;
import org.linli.commons.importing.ImportFile;
import org.linli.commons.importing.ImportRefused;
import org.linli.commons.importing.ImportReport;
import org.linli.commons.importing.ImportRun;
import org.linli.commons.importing.Mapping;
import org.springframework.stereotype.Component;

/** Imports that are only tried: everything is checked and counted, and nothing stays. */
@Component
public class Trials {

  private static final UUID NOBODY = new UUID(0, 0);

  private final BoundaryImporter importer;

  /** One at a time: each holds its file in memory. */
  private final ReentrantLock turn = new ReentrantLock(true);

  Trials(BoundaryImporter importer) {
    this.importer = importer;
  }

  /**
   * What a trial found.
   *
   * @param report rows read and refused, and the faults
   */
  public record Outcome(Trial trial, ImportReport report) {}

  /** Reads a mapping of areas or grids. */
  public Mapping mapping(byte[] mapping) {
    return Mapping.read(mapping, importer.shapes());
  }

  /** Tries to import a file; what makes all of it unreadable is in the report too. */
  public Outcome attempt(Access access, Mapping mapping, ImportFile file) throws IOException {
    ImportReport report = new ImportReport();
    ImportRun run = new ImportRun(NOBODY, mapping, file, true, access, report, share -> {});
    turn.lock();
    try {
      return new Outcome(importer.attempt(run), report);
    } catch (ImportRefused e) {
      e.violations().forEach(report::add);
      return new Outcome(new Trial(0, 0, 0), report);
    } finally {
      turn.unlock();
    }
  }
}
