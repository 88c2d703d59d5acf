package org.linli.grid.check;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.problem.ProblemException;
import org.linli.grid.revision.Revision;
import org.linli.grid.revision.Revisions;
import org.linli.grid.topology.FindingKind;
import org.linli.grid.topology.Tolerance;

/** Starts checks and tells what they found. {@link CheckWorker} runs them. */
public final class Checks {

  private final CheckStore store;
  private final Revisions revisions;
  private final FabricHolder fabric;
  private final Clock clock;
  private final Runnable wakeWorker;

  public Checks(
      CheckStore store, Revisions revisions, FabricHolder fabric, Clock clock, CheckWorker worker) {
    this.store = store;
    this.revisions = revisions;
    this.fabric = fabric;
    this.clock = clock;
    this.wakeWorker = worker::wake;
  }

  /**
   * Has an area checked with all that lies below it.
   *
   * @param revision null for the published boundaries
   * @throws ProblemException 404 where the viewer has no right in the area or does not see the
   *     revision, 409 where that is closed
   */
  public BoundaryCheck start(
      String area, @Nullable UUID revision, Tolerance tolerance, @Nullable String key) {
    String path = path(area);
    BoundaryCheck.OfRevision of = null;
    if (revision != null) {
      Revision found = revisions.unpublished(revision);
      of = new BoundaryCheck.OfRevision(found.id(), found.version());
    }
    BoundaryCheck waiting =
        new BoundaryCheck(
            UUID.randomUUID(),
            new BoundaryCheck.Subject(area, path, of),
            tolerance,
            BoundaryCheck.State.WAITING,
            0,
            CurrentAccess.require().viewer().username(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            null,
            new BoundaryCheck.Outcome(null, null, null, List.of(), null));
    BoundaryCheck stored = get(store.create(waiting, key));
    wakeWorker.run();
    return stored;
  }

  /**
   * Checks of an area, the latest first, without counts.
   *
   * @throws ProblemException 404 where the viewer has no right in the area
   */
  public List<BoundaryCheck> list(
      @Nullable String area, CheckStore.@Nullable After after, int limit) {
    return store.list(area == null ? "/" : path(area), after, limit);
  }

  /**
   * @throws ProblemException 404 where the viewer cannot see it
   */
  public BoundaryCheck get(UUID id) {
    return store.find(id).orElseThrow(ProblemException::notFound);
  }

  /**
   * What it found.
   *
   * @param kinds only these; all where there are none
   * @param after number of the finding before, 0 at the beginning
   * @throws ProblemException 404, or 409 where it is not done
   */
  public List<Numbered> findings(UUID id, Set<FindingKind> kinds, int after, int limit) {
    done(id);
    return store.findings(id, kinds, after, limit);
  }

  /**
   * One that is done.
   *
   * @throws ProblemException 404, or 409 {@code check-unfinished}
   */
  BoundaryCheck done(UUID id) {
    BoundaryCheck check = get(id);
    if (check.state() != BoundaryCheck.State.DONE) {
      throw ProblemException.conflict("check-unfinished");
    }
    return check;
  }

  private String path(String area) {
    String path = fabric.current().findArea(area).isPresent() ? fabric.findPath(area) : null;
    if (path == null || !CurrentAccess.require().covers(path, fabric)) {
      throw ProblemException.notFound();
    }
    return path;
  }
}
