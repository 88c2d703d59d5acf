package org.linli.grid.revision;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.problem.ProblemException;
import org.linli.grid.boundary.AreaRow;
import org.linli.grid.boundary.BoundaryStore;
import org.linli.grid.boundary.GridRow;
import org.linli.grid.boundary.Ground;
import org.linli.grid.boundary.Publication;
import org.linli.grid.boundary.Share;
import org.linli.grid.boundary.Shares;
import org.linli.grid.boundary.UnitType;
import org.linli.grid.post.PostsOnRevision;

/**
 * Publishes revisions. The services are asked, and all is checked, before the transaction; it is
 * kept only where the published version is still the one that was checked.
 */
final class Publisher {

  private static final int MOST_TRIES = 20;

  /** How long an answer waits for this copy of the service to take its own publication up. */
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final RevisionStore store;
  private final BoundaryStore boundaries;
  private final Relocations relocations;
  private final PostsOnRevision posts;
  private final FabricHolder holder;
  private final Clock clock;

  Publisher(
      RevisionStore store,
      BoundaryStore boundaries,
      Relocations relocations,
      PostsOnRevision posts,
      FabricHolder holder,
      Clock clock) {
    this.store = store;
    this.boundaries = boundaries;
    this.relocations = relocations;
    this.posts = posts;
    this.holder = holder;
    this.clock = clock;
  }

  /** The plan of a revision, with what a check of it found. */
  record Checked(Plan plan, List<Fault> faults) {}

  Checked check(Revision revision) {
    Plan plan = plan(revision);
    return new Checked(plan, Check.of(plan));
  }

  Plan plan(Revision revision) {
    return Planner.plan(revision.draft(), store.around(revision));
  }

  /**
   * A plan that may be published.
   *
   * @throws ProblemException 409 where it may not, for the first of these: it is outdated, it
   *     overlaps another, it is faulty
   */
  Plan require(Revision revision) {
    Checked checked = check(revision);
    refuse(checked.faults(), Fault.Kind.OUTDATED, "revision-outdated");
    refuse(checked.faults(), Fault.Kind.OVERLAPS_REVISION, "revision-overlaps");
    List<Fault> errors = checked.faults().stream().filter(Fault::isError).toList();
    if (!errors.isEmpty()) {
      throw ProblemException.conflictBecause(
          "revision-faulty", errors.stream().map(Fault::reason).toList());
    }
    return checked.plan();
  }

  private static void refuse(List<Fault> faults, Fault.Kind kind, String problem) {
    List<Fault> found = faults.stream().filter(fault -> fault.is(kind)).toList();
    if (!found.isEmpty()) {
      throw ProblemException.conflictBecause(problem, found.stream().map(Fault::reason).toList());
    }
  }

  /** Where former ground goes. */
  static List<Share> shares(Plan plan) {
    return Shares.of(
        plan.formers().stream().map(Standing::ground).toList(),
        Stream.concat(plan.changedUnits().stream(), plan.unchangedHeirs().stream())
            .map(Standing::ground)
            .toList(),
        plan.heirs());
  }

  /** What the services say would move. */
  Relocations.Answer relocations(Plan plan) {
    TreeSet<String> changed = new TreeSet<>();
    plan.endedUnits().stream()
        .filter(unit -> unit.unit() == UnitType.GRID)
        .forEach(unit -> changed.add(unit.code()));
    List<Standing> drawn =
        plan.changedUnits().stream()
            .filter(unit -> unit.unit() == UnitType.GRID && isElsewhere(plan, unit))
            .toList();
    drawn.stream()
        .map(Standing::code)
        .filter(code -> plan.before().find(code) != null)
        .forEach(changed::add);
    if (changed.isEmpty()) {
      return new Relocations.Answer(List.of(), List.of(), List.of(), List.of());
    }
    return relocations.ask(
        plan.before().version(),
        changed,
        drawn.stream()
            .map(unit -> new Relocations.Proposed(unit.code(), unit.path(), unit.boundary()))
            .toList(),
        BareGround.of(plan));
  }

  private static boolean isElsewhere(Plan plan, Standing unit) {
    Standing former = plan.before().find(unit.code());
    return former == null
        || !former.path().equals(unit.path())
        || !former.rank().equals(unit.rank())
        || !former.boundary().equalsExact(unit.boundary());
  }

  /**
   * Publishes now.
   *
   * @throws ProblemException 409 or 503 for what keeps it from being published
   */
  Revision publish(Revision revision, int seen, String by, @Nullable String key) {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      Revision now = store.findAsLinli(revision.id()).orElseThrow(ProblemException::notFound);
      if (now.version() != revision.version()) {
        // The same call, or somebody else's, was done while this one waited.
        if (key == null) {
          throw ProblemException.versionOutdated();
        }
        store.requireDone(revision.id(), "publish", seen, key);
        return now;
      }
      Plan plan = require(revision);
      MatterShares matters = MatterShares.of(requireNobodyStranded(plan));
      Revision after =
          revision.to(
              RevisionState.PUBLISHED,
              by,
              clock.instant().truncatedTo(ChronoUnit.MICROS),
              new Revision.End(plan.before().version() + 1, null, List.of()));
      boolean done =
          boundaries.write(
              Access.ofService(by),
              session -> {
                if (session.lockVersion() != plan.before().version()) {
                  return false;
                }
                store.settle(
                    new RevisionStore.Step("publish", after, seen, key),
                    () -> apply(session, after, plan, matters));
                return true;
              });
      if (done) {
        holder.refreshWithin(PATIENCE);
        return after;
      }
    }
    throw new IllegalStateException("the published version changed " + MOST_TRIES + " times");
  }

  /** What would move, as far as nothing would be left without a grid. */
  Relocations.Answer requireNobodyStranded(Plan plan) {
    Relocations.Answer answer = relocations(plan);
    if (!answer.unanswered().isEmpty()) {
      throw ProblemException.unavailable(
          "relocation-unanswered", String.join(", ", answer.unanswered()));
    }
    if (!answer.stranded().isEmpty()) {
      throw ProblemException.conflict(
          "revision-strands",
          String.join(
              ", ",
              answer.stranded().stream().map(Relocations.Stranded::grid).distinct().toList()));
    }
    return answer;
  }

  private void apply(
      BoundaryStore.Session session, Revision revision, Plan plan, MatterShares matters) {
    session.holdingFrom(revision.draft().effective(), revision.id());
    List<AreaRow> areas = rows(plan, UnitType.AREA).map(Standing::areaRow).toList();
    List<GridRow> grids = rows(plan, UnitType.GRID).map(Standing::gridRow).toList();
    Publication publication = new Publication(session);
    Publication.Stored stored = publication.store(areas, grids);
    Map<String, String> main = new HashMap<>();
    for (Share share : shares(plan)) {
      if (share.former().unit() == share.later().unit()) {
        main.putIfAbsent(share.former().code(), share.later().code());
      }
    }
    List<Ground> ended = plan.endedUnits().stream().map(Standing::ground).toList();
    for (UnitType unit : UnitType.values()) {
      List<String> codes =
          ended.stream().filter(gone -> gone.unit() == unit).map(Ground::code).toList();
      if (!codes.isEmpty()) {
        session.end(unit, codes, main);
      }
    }
    session.followAreas();
    posts.revised(
        revision.draft().effective(), PostChanges.of(plan, main), revision.trail().changedBy());
    publication.finish(stored, areas, grids, plan.heirs(), matters::find);
  }

  private static Stream<Standing> rows(Plan plan, UnitType unit) {
    return plan.changedUnits().stream().filter(row -> row.unit() == unit);
  }
}
