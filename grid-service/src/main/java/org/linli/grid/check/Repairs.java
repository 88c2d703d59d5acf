package org.linli.grid.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.linli.grid.boundary.UnitType;
import org.linli.grid.revision.Draft;
import org.linli.grid.revision.Item;
import org.linli.grid.revision.Revision;
import org.linli.grid.revision.RevisionTrail;
import org.linli.grid.revision.Revisions;
import org.linli.grid.topology.Finding;
import org.linli.grid.topology.FindingKind;
import org.linli.grid.topology.SliverRepair;
import org.linli.grid.topology.Unit;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * The mending of slivers that a check of the published boundaries found: shown first, and put into
 * a draft of a revision on request. Nothing is published here.
 */
public final class Repairs {

  private final Checks checks;
  private final CheckStore store;
  private final Revisions revisions;
  private final RevisionTrail trail;

  public Repairs(Checks checks, CheckStore store, Revisions revisions, RevisionTrail trail) {
    this.checks = checks;
    this.store = store;
    this.revisions = revisions;
    this.trail = trail;
  }

  /**
   * What would be done.
   *
   * @param check that found the slivers
   * @param numbers of the slivers in that check
   * @param areas which of the units around are areas; the others are grids
   */
  public record Preview(
      BoundaryCheck check,
      SliverRepair.Proposal proposal,
      Map<Finding, Integer> numbers,
      Set<String> areas) {

    /** The number of a sliver that the proposal names. */
    public int number(Finding sliver) {
      return numbers.getOrDefault(sliver, 0);
    }

    /** Whether a unit that would change is an area or a grid. */
    public UnitType unit(String code) {
      return areas.contains(code) ? UnitType.AREA : UnitType.GRID;
    }
  }

  /** What a revision is told beside its items. */
  public record Words(
      String title, String reason, @Nullable String legalBasis, LocalDate effective) {}

  /** The draft that came of it, and what would stay. */
  public record Drafted(Revision revision, int left) {}

  /**
   * Which slivers would go to whom.
   *
   * @throws ProblemException 404; 409 {@code check-unfinished}, {@code check-of-revision} or {@code
   *     check-outdated}
   */
  public Preview preview(UUID id, SliverRepair.Limit limit) {
    BoundaryCheck check = checks.done(id);
    if (check.subject().revision() != null) {
      throw ProblemException.conflict("check-of-revision");
    }
    Map<Finding, Integer> numbers = new IdentityHashMap<>();
    List<Finding> slivers = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (Numbered numbered :
        store.findings(id, Set.of(FindingKind.SLIVER), 0, CheckStore.MOST_FINDINGS)) {
      numbers.put(numbered.finding(), numbered.number());
      slivers.add(numbered.finding());
      codes.addAll(numbered.finding().codes());
    }
    Landscape around = around(check, codes);
    return new Preview(
        check,
        SliverRepair.propose(around.units(), around.unions(), slivers, limit),
        numbers,
        around.units().stream()
            .filter(Repairs::isArea)
            .map(Unit::code)
            .collect(Collectors.toSet()));
  }

  /**
   * Draws the mended boundaries up as a draft of a revision.
   *
   * @throws ProblemException as for the preview, 409 {@code repair-nothing} where no unit would
   *     change, and what drawing up a revision refuses
   */
  public Drafted draft(UUID id, SliverRepair.Limit limit, Words words, @Nullable String key) {
    Preview preview = preview(id, limit);
    List<Item> items =
        preview.proposal().changes().stream()
            .map(
                change ->
                    new Item(
                        preview.unit(change.code()),
                        Item.Action.CHANGE,
                        change.code(),
                        Item.Values.NONE,
                        several(change.after()),
                        Set.of(),
                        Set.of()))
            .toList();
    if (items.isEmpty()) {
      throw ProblemException.conflict("repair-nothing");
    }
    int left = preview.proposal().left().size();
    Revision revision =
        revisions.create(
            new Draft(
                words.title(),
                words.reason(),
                words.legalBasis(),
                words.effective(),
                preview.check().subject().area(),
                items,
                null),
            key,
            draft -> trail.repaired(draft, id, left));
    return new Drafted(revision, left);
  }

  private static boolean isArea(Unit unit) {
    return unit.layer().startsWith(UnitType.AREA.name());
  }

  private static Geometry several(Geometry boundary) {
    return boundary instanceof Polygon polygon
        ? polygon.getFactory().createMultiPolygon(new Polygon[] {polygon})
        : boundary;
  }

  /** The units that are named, and all areas above them up to that of the check. */
  private Landscape around(BoundaryCheck check, Set<String> named) {
    List<Unit> units = new ArrayList<>();
    Set<String> unions = new HashSet<>();
    Set<String> known = new HashSet<>();
    long version = check.outcome().version() == null ? -1 : check.outcome().version();
    Collection<String> wanted = named;
    do {
      Landscape next = store.landscape(check.subject().path(), wanted);
      if (next.version() != version) {
        throw ProblemException.conflict("check-outdated");
      }
      units.addAll(next.units());
      unions.addAll(next.unions());
      known.addAll(wanted);
      Set<String> above = new HashSet<>();
      next.units().forEach(unit -> above.add(unit.parent() == null ? "" : unit.parent()));
      above.removeAll(known);
      above.remove("");
      wanted = above;
    } while (!wanted.isEmpty());
    return new Landscape(version, units, unions);
  }
}
