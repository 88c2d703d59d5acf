package org.linli.grid.boundary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.AreaLevel;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.importing.ImportRun;

/** One file of areas or grids, inside the transaction that stores it. */
final class BoundaryImport {

  private final BoundaryStore.Session session;
  private final Fabric fabric;
  private final ImportRun run;
  private final Tree tree;
  private final Admission admission;
  private final @Nullable String attribution;

  BoundaryImport(BoundaryStore.Session session, Fabric fabric, ImportRun run) {
    this.session = session;
    this.fabric = fabric;
    this.run = run;
    this.tree = new Tree(fabric, run.starter());
    this.admission = new Admission(tree);
    this.attribution = run.mapping().setting("attribution").orElse(null);
  }

  /**
   * What a file changed.
   *
   * @param path of the smallest area that all of it lies in
   */
  record Changed(String path, int areas, int grids) {}

  /**
   * Stores what may be stored.
   *
   * @return what was published; null where nothing was new or differed
   * @throws org.linli.commons.importing.ImportRefused where there are faults and they may not be
   *     skipped
   */
  @Nullable Changed store(List<Candidate> candidates) {
    Rows rows = rows(candidates);
    return publish(rows.areas(), rows.grids(), rows.own());
  }

  /**
   * Stores what may be stored, so that the database decides what is new or differs. The transaction
   * must not be kept: nothing is published.
   */
  Trial attempt(List<Candidate> candidates) {
    Rows rows = rows(candidates);
    Set<String> changed = new HashSet<>(session.storeAreas(rows.areas()));
    changed.retainAll(rows.own());
    changed.addAll(session.storeGrids(rows.grids()));
    long added =
        changed.stream()
            .filter(code -> fabric.findArea(code).isEmpty() && fabric.findGrid(code).isEmpty())
            .count();
    long all = rows.own().size() + rows.grids().size();
    return new Trial(added, changed.size() - added, all - changed.size());
  }

  /**
   * What is to be stored.
   *
   * @param own codes of the areas that the file itself has
   */
  private record Rows(List<AreaRow> areas, List<GridRow> grids, Set<String> own) {}

  private Rows rows(List<Candidate> candidates) {
    admission.admit(candidates, session.endedCodes());
    Set<String> above = codesAbove();
    Map<String, AreaRow> known = new HashMap<>();
    session.areasAtOrBelow(above).forEach(row -> known.put(row.code(), row));
    new Containment(known).check(admission);
    run.report().requireStorable(run.skipBad());

    List<AreaRow> areas = new ArrayList<>();
    List<GridRow> grids = new ArrayList<>();
    for (Candidate candidate : admission.admitted()) {
      switch (candidate.kind()) {
        case Candidate.Kind.OfArea(AreaLevel level) -> areas.add(area(candidate, level));
        case Candidate.Kind.OfGrid(var kind) ->
            grids.add(
                new GridRow(
                    admission.place(candidate),
                    candidate.identity().label(),
                    kind,
                    candidate.households(),
                    attribution,
                    candidate.boundary()));
      }
    }
    Set<String> own = new HashSet<>();
    areas.forEach(area -> own.add(area.code()));
    areas.addAll(
        new Derivation(fabric, tree, admission, attribution).derive(above, known, areas, grids));
    return new Rows(areas, grids, own);
  }

  private @Nullable Changed publish(List<AreaRow> areas, List<GridRow> grids, Set<String> own) {
    run.progress().at(0.7);
    Publication publication = new Publication(session);
    Publication.Stored stored = publication.store(areas, grids);
    own.forEach(code -> count(stored.areas().contains(code)));
    grids.forEach(grid -> count(stored.grids().contains(grid.code())));
    run.progress().at(0.8);
    if (!stored.any()) {
      return null;
    }
    publication.finish(stored, areas, grids, Map.of(), (former, later) -> null);
    List<String> paths = new ArrayList<>();
    areas.stream()
        .filter(row -> stored.areas().contains(row.code()))
        .forEach(row -> paths.add(row.place().path()));
    grids.stream()
        .filter(row -> stored.grids().contains(row.code()))
        .forEach(row -> paths.add(row.place().path()));
    return new Changed(shared(paths), stored.areas().size(), stored.grids().size());
  }

  /** The longest path above them all. */
  private static String shared(List<String> paths) {
    String shared = paths.getFirst();
    for (String path : paths) {
      while (!path.startsWith(shared)) {
        shared = shared.substring(0, shared.lastIndexOf('/', shared.length() - 2) + 1);
      }
    }
    return shared;
  }

  private void count(boolean changed) {
    if (changed) {
      run.report().accepted();
    } else {
      run.report().unchanged();
    }
  }

  private AreaRow area(Candidate candidate, AreaLevel level) {
    return new AreaRow(
        admission.place(candidate),
        candidate.identity().label(),
        level,
        candidate.households(),
        new AreaRow.Origin(false, attribution),
        candidate.boundary());
  }

  /** The published or new areas above what the file brings. */
  private Set<String> codesAbove() {
    Set<String> codes = new TreeSet<>();
    for (Candidate candidate : admission.admitted()) {
      String code = candidate.parentCode();
      while (code != null && codes.add(code)) {
        Tree.Node node = tree.find(code);
        code = node == null ? null : node.place().parentCode();
      }
    }
    return codes;
  }
}
