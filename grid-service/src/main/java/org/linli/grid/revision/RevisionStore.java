package org.linli.grid.revision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;

/** What the database holds of revisions. */
public interface RevisionStore {

  /**
   * Which revisions are asked for.
   *
   * @param path only those whose area lies under it
   */
  record Query(String path, @Nullable RevisionState state) {}

  /** A place in the list. */
  record After(Instant changedAt, UUID id) {}

  /** As the viewer, the latest first, without their items. */
  List<Revision> list(Query query, @Nullable After after, int limit);

  /** As the viewer. */
  Optional<Revision> find(UUID id);

  /** As Linli, for work that outlives its request. */
  Optional<Revision> findAsLinli(UUID id);

  /** As Linli: those scheduled for this day or one before, in the order of their days. */
  List<Revision> due(LocalDate day);

  /**
   * As the viewer; takes the published state of its units as seen.
   *
   * @param alongside done in the same transaction, once for each key
   */
  UUID create(Revision revision, String path, @Nullable String key, Runnable alongside);

  /**
   * As the viewer; takes the published state of its units as seen.
   *
   * @throws org.linli.commons.problem.ProblemException 412 where it changed since it was seen
   */
  void update(Revision after, String path, int seen);

  /** As Linli: what is published around it, all of one version. */
  Surroundings around(Revision revision);

  /**
   * In a transaction of its own: takes it a step further.
   *
   * @param version the published version that it was checked against; null where it does not matter
   * @param alone whether no other proposed or scheduled revision may touch its units
   * @return false, and nothing was done, where another version was published since
   */
  boolean step(Access access, Step step, @Nullable Long version, boolean alone);

  /**
   * In the transaction that is running: does the work and takes the revision a step further.
   *
   * @throws org.linli.commons.problem.ProblemException 412 where it changed since it was seen
   */
  void settle(Step step, Runnable work);

  /**
   * Whether a step was done under this key before.
   *
   * @throws org.linli.commons.problem.ProblemException 409 {@code revision-closed} where it was not
   */
  void requireDone(UUID id, String name, int seen, @Nullable String key);

  /**
   * A step of a revision.
   *
   * @param name such as publish
   * @param after as it is afterwards
   * @param seen the version that the caller saw
   * @param key of the caller, null where there is none
   */
  record Step(String name, Revision after, int seen, @Nullable String key) {}
}
