package org.linli.grid.boundary;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.linli.commons.access.Access;
import org.linli.commons.importing.ImportFile;
import org.linli.commons.importing.ImportRefused;
import org.linli.commons.importing.ImportReport;
import org.linli.commons.importing.ImportRun;
import org.linli.commons.importing.Mapping;
import org.linli.commons.problem.ProblemException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Imports that are only tried: everything is checked and counted, and nothing stays. */
@Component
public class Trials {

  private static final UUID NOBODY = new UUID(0, 0);

  private final BoundaryImporter importer;

  /** One at a time: each holds its file in memory. */
  private final ReentrantLock turn = new ReentrantLock(true);

  /** How long one waits for another trial, and then for whoever publishes. */
  private final Duration wait;

  Trials(BoundaryImporter importer, @Value("${linli.trial-wait:30s}") Duration wait) {
    this.importer = importer;
    this.wait = wait;
  }

  /** Others are at it and take too long. */
  public static ProblemException busy() {
    return ProblemException.unavailable("trial-busy");
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

  /**
   * Tries to import a file; what makes all of it unreadable is in the report too.
   *
   * @throws ProblemException 503 where others try or publish for too long
   */
  public Outcome attempt(Access access, Mapping mapping, ImportFile file) throws IOException {
    ImportReport report = new ImportReport();
    ImportRun run = new ImportRun(NOBODY, mapping, file, true, access, report, share -> {});
    requireTurn();
    try {
      return new Outcome(importer.attempt(run, wait), report);
    } catch (ImportRefused e) {
      e.violations().forEach(report::add);
      return new Outcome(new Trial(0, 0, 0), report);
    } finally {
      turn.unlock();
    }
  }

  private void requireTurn() {
    try {
      if (!turn.tryLock(wait.toMillis(), TimeUnit.MILLISECONDS)) {
        throw busy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy();
    }
  }
}
