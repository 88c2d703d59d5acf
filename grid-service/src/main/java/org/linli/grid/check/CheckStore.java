package org.linli.grid.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.grid.topology.Finding;
import org.linli.grid.topology.FindingKind;
import org.linli.grid.topology.Tolerance;

/** What the database holds of checks. */
public interface CheckStore {

  /** How many findings of a check are kept. */
  int MOST_FINDINGS = 100_000;

  /** A place in the list. */
  record After(Instant createdAt, UUID id) {}

  /**
   * A check that a worker took.
   *
   * @param attempt the first is 1
   */
  record Taken(UUID id, int attempt, BoundaryCheck.Subject subject, Tolerance tolerance) {}

  /** As the viewer: stores one that waits, once for each key. */
  UUID create(BoundaryCheck waiting, @Nullable String key);

  /** As the viewer, the latest first, without counts. */
  List<BoundaryCheck> list(String path, @Nullable After after, int limit);

  /** As the viewer, with counts. */
  Optional<BoundaryCheck> find(UUID id);

  /**
   * As the viewer, in the order of their numbers.
   *
   * @param kinds only these; all where there are none
   * @param after number of the finding before
   */
  List<Numbered> findings(UUID id, Set<FindingKind> kinds, int after, int limit);

  /** As Linli: what is published under a path. */
  Landscape landscape(String path);

  /** As Linli: those of the units under a path that have these codes. */
  Landscape landscape(String path, Collection<String> codes);

  /** As Linli: takes one that waits, or whose worker has been silent that long. */
  Optional<Taken> take(Duration silence);

  /**
   * As Linli: a sign of life.
   *
   * @return false where another worker has taken it
   */
  boolean beat(Taken taken, double progress);

  /** As Linli: stores what came out; nothing where another worker has taken it. */
  void finish(Taken taken, Landscape checked, List<Finding> findings);

  /** As Linli: it failed. */
  void fail(Taken taken, BoundaryCheck.Failure failure);

  /** As Linli: puts it back, to be run from its beginning. */
  void release(Taken taken);

  /** As Linli: forgets those that ended that long ago. */
  void purge(Duration age);
}
