package org.linli.grid.revision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.problem.ProblemException;
import org.linli.grid.boundary.BoundaryStore;
import org.linli.grid.boundary.Share;
import org.linli.grid.post.PostsOnRevision;

/** Revisions of boundaries, from the draft to the publication. */
public final class Revisions {

  private static final Set<RevisionState> GIVEN_UP_FROM =
      Set.of(
          RevisionState.DRAFT,
          RevisionState.PROPOSED,
          RevisionState.SCHEDULED,
          RevisionState.FAILED);

  private final RevisionStore store;
  private final Publisher publisher;
  private final DueRevisions due;
  private final RevisionTrail trail;
  private final FabricHolder fabric;
  private final Clock clock;

  public Revisions(
      RevisionStore store,
      BoundaryStore boundaries,
      Relocations relocations,
      PostsOnRevision posts,
      RevisionTrail trail,
      FabricHolder fabric,
      Clock clock) {
    this.store = store;
    this.trail = trail;
    this.publisher = new Publisher(store, boundaries, relocations, posts, fabric, clock);
    this.due = new DueRevisions(store, publisher, clock);
    this.fabric = fabric;
    this.clock = clock;
  }

  /**
   * What a check found.
   *
   * @param version of the published boundaries that it was checked against
   */
  public record Checked(long version, List<Fault> faults) {}

  /**
   * What a revision would do.
   *
   * @param matters the share of a former unit's matters in a later one; null where not known
   */
  public record Preview(
      Plan plan,
      List<Share> shares,
      Relocations.Answer relocations,
      BiFunction<String, String, @Nullable Double> matters) {}

  /**
   * Revisions of an area, the latest first, without their items.
   *
   * @throws ProblemException 404 where the viewer has no right in the area
   */
  public List<Revision> list(
      @Nullable String area,
      @Nullable RevisionState state,
      RevisionStore.@Nullable After after,
      int limit) {
    String path = area == null ? "/" : path(area);
    return store.list(new RevisionStore.Query(path, state), after, limit);
  }

  /**
   * @throws ProblemException 404 where the viewer cannot see it
   */
  public Revision get(UUID id) {
    return store.find(id).orElseThrow(ProblemException::notFound);
  }

  /**
   * Draws up a draft.
   *
   * @throws ProblemException 404 where the viewer has no right in its area, 400 for items that are
   *     incomplete
   */
  public Revision create(Draft draft, @Nullable String key) {
    return create(draft, key, revision -> {});
  }

  /**
   * Draws up a draft and does something else in the same transaction.
   *
   * @throws ProblemException as without it
   */
  public Revision create(Draft draft, @Nullable String key, Consumer<Revision> alongside) {
    String path = path(draft.area());
    Completeness.require(draft);
    Instant now = now();
    String by = by();
    Revision revision =
        new Revision(
            UUID.randomUUID(),
            draft,
            draft.items().size(),
            RevisionState.DRAFT,
            1,
            new Revision.Trail(by, now, by, now, List.of()),
            Revision.End.NONE);
    return get(store.create(revision, path, key, () -> alongside.accept(revision)));
  }

  /**
   * Draws a revision up anew.
   *
   * @throws ProblemException 412 where it changed since it was seen, 409 where it is closed
   */
  public Revision update(UUID id, Draft draft, int seen) {
    Revision before = get(id);
    String path = path(draft.area());
    Completeness.require(draft);
    requireSeen(before, seen);
    if (!before.state().open()) {
      throw ProblemException.conflict("revision-closed");
    }
    store.update(before.drawn(draft, by(), now()), path, seen);
    return get(id);
  }

  /** What is wrong with the boundaries as it would leave them. */
  public Checked check(UUID id) {
    Publisher.Checked checked = publisher.check(unpublished(id));
    return new Checked(checked.plan().before().version(), checked.faults());
  }

  /**
   * As Linli, for work that outlives its request: the boundaries as this version of a revision
   * would leave them; null where it was changed or closed since.
   */
  public @Nullable Plan plan(UUID id, int version) {
    Revision revision = store.findAsLinli(id).orElse(null);
    return revision == null || revision.version() != version || !mayBePublished(revision)
        ? null
        : publisher.plan(revision);
  }

  /**
   * What it would do.
   *
   * @throws ProblemException 409 where the check finds errors
   */
  public Preview preview(UUID id) {
    Revision revision = unpublished(id);
    trail.previewed(revision);
    Plan plan = publisher.require(revision);
    Relocations.Answer moves = publisher.relocations(plan);
    return new Preview(plan, Publisher.shares(plan), moves, MatterShares.of(moves)::find);
  }

  /**
   * Proposes a draft.
   *
   * @throws ProblemException 412, or 409 for what keeps it from being published
   */
  public Revision propose(UUID id, int seen, @Nullable String key) {
    return further(id, seen, key, RevisionState.DRAFT, RevisionState.PROPOSED, "propose");
  }

  /**
   * Publishes a proposed revision, or schedules it where its day is to come.
   *
   * @throws ProblemException 412, 409 or 503 for what keeps it from being published
   */
  public Revision publish(UUID id, int seen, @Nullable String key) {
    Revision revision = get(id);
    if (revision.draft().effective().isAfter(LocalDate.now(clock))) {
      return further(id, seen, key, RevisionState.PROPOSED, RevisionState.SCHEDULED, "publish");
    }
    if (revision.state() != RevisionState.PROPOSED) {
      store.requireDone(id, "publish", seen, key);
      return get(id);
    }
    requireSeen(revision, seen);
    path(revision.draft().area());
    publisher.publish(revision, seen, by(), key);
    return get(id);
  }

  /** Gives a revision up that is not published. */
  public Revision withdraw(UUID id, int seen, @Nullable String key) {
    Revision revision = get(id);
    if (!GIVEN_UP_FROM.contains(revision.state())) {
      store.requireDone(id, "withdraw", seen, key);
      return get(id);
    }
    requireSeen(revision, seen);
    Revision after = revision.to(RevisionState.WITHDRAWN, by(), now(), Revision.End.NONE);
    store.step(
        CurrentAccess.require(), new RevisionStore.Step("withdraw", after, seen, key), null, false);
    return get(id);
  }

  /**
   * Publishes what was scheduled for this day or one before. What no longer fits has failed; what a
   * service does not answer is tried again.
   *
   * @return how many were published
   */
  public int takeUp(LocalDate today) {
    return due.takeUp(today);
  }

  private Revision further(
      UUID id, int seen, @Nullable String key, RevisionState from, RevisionState to, String name) {
    while (true) {
      Revision revision = get(id);
      if (revision.state() != from) {
        store.requireDone(id, name, seen, key);
        return revision;
      }
      requireSeen(revision, seen);
      path(revision.draft().area());
      Plan plan = publisher.require(revision);
      if (to == RevisionState.SCHEDULED) {
        publisher.requireNobodyStranded(plan);
      }
      Revision after = revision.to(to, by(), now(), Revision.End.NONE);
      if (store.step(
          CurrentAccess.require(),
          new RevisionStore.Step(name, after, seen, key),
          plan.before().version(),
          true)) {
        return get(id);
      }
    }
  }

  /**
   * One that may still be published.
   *
   * @throws ProblemException 404 where the viewer cannot see it, 409 where it is closed
   */
  public Revision unpublished(UUID id) {
    Revision revision = get(id);
    if (!mayBePublished(revision)) {
      throw ProblemException.conflict("revision-closed");
    }
    return revision;
  }

  private static boolean mayBePublished(Revision revision) {
    return revision.state().open() || revision.state() == RevisionState.SCHEDULED;
  }

  private static void requireSeen(Revision revision, int seen) {
    if (revision.version() != seen) {
      throw ProblemException.versionOutdated();
    }
  }

  /**
   * The path of an area as it lies today.
   *
   * @throws ProblemException 404 where the viewer has no right in it
   */
  private String path(String area) {
    String path = fabric.current().findArea(area).isPresent() ? fabric.findPath(area) : null;
    if (path == null || !CurrentAccess.require().covers(path, fabric)) {
      throw ProblemException.notFound();
    }
    return path;
  }

  private static String by() {
    return CurrentAccess.require().viewer().username();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
