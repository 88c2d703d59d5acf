package org.linli.dispute.figures;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.commons.disclosure.Disclosed;
import org.linli.commons.disclosure.DisclosureControl;
import org.linli.commons.disclosure.Hierarchy;
import org.linli.commons.disclosure.Perturbation;
import org.linli.commons.disclosure.ViewerFigures;
import org.linli.commons.fabric.Fabric;
import org.linli.dispute.figures.Results.Mark;

/**
 * Counts out of the view, through disclosure control, cut to a reader: nothing else hands out
 * figures. Disclosed counts are kept for a while, because a map asks for the same filter once a
 * tile.
 */
public final class Figures {

  private static final int TREES_KEPT = 64;
  private static final int FORESTS_KEPT = 16;
  private static final List<Mark> ALL = List.of(Mark.ANY);

  private final FactView view;
  private final DisclosureControl control;
  private final FigureCache<TreeKey, Disclosed> trees = new FigureCache<>(TREES_KEPT);
  private final FigureCache<TableKey, long[][]> tables = new FigureCache<>(TREES_KEPT);
  private final FigureCache<CellKey, CellFigures> cellFigures = new FigureCache<>(FORESTS_KEPT);
  private final FigureCache<ScopeKey, ScopedCells> scopedCells = new FigureCache<>(FORESTS_KEPT);
  private volatile @Nullable Placing placing;

  public Figures(FactView view, DisclosureControl control) {
    this.view = view;
    this.control = control;
  }

  public int threshold() {
    return control.threshold();
  }

  /** What one answer is made from. */
  public Snapshot snapshot(Fabric fabric, Reader reader) {
    return new Snapshot(view.current(), fabric, reader);
  }

  /** All facts at one moment and one version of the fabric, for one reader. */
  public final class Snapshot {

    private final Facts facts;
    private final Fabric fabric;
    private final Reader reader;

    private Snapshot(Facts facts, Fabric fabric, Reader reader) {
      this.facts = facts;
      this.fabric = fabric;
      this.reader = reader;
    }

    public Fabric fabric() {
      return fabric;
    }

    /** Whether counts are told as they are. */
    public boolean isExact() {
      return reader.exact();
    }

    /** How far counts are from the true ones; empty where they are told as they are. */
    public Optional<Noise> noise(FactFilter filter) {
      return noise(filter, Classes.By.NOTHING);
    }

    Optional<Noise> noise(FactFilter filter, Classes.By by) {
      if (reader.exact()) {
        return Optional.empty();
      }
      Classes classes = Classes.of(filter, by);
      int stretches = CalendarParts.of(filter.from(), filter.to()).size();
      Perturbation perturbation = view.perturbation();
      int parts = stretches * (classes.size() / classes.values().length);
      return Optional.of(new Noise(perturbation.max(), perturbation.variance(), parts));
    }

    /** Changes with everything that may change an answer to this reader. */
    public String version() {
      return facts.version()
          + "-"
          + fabric.version()
          + "-"
          + Integer.toHexString(reader.hashCode());
    }

    /** What the reader may see of the fabric, all of it without counts. */
    ViewerFigures outline() {
      long[] none = new long[fabric.areas().size() + fabric.grids().size()];
      return new ViewerFigures(fabric, control.disclosed(none), reader.scopes());
    }

    /** Counts by area and grid. */
    public ViewerFigures tree(FactFilter filter) {
      Disclosed disclosed =
          trees.get(
              new TreeKey(facts.version(), fabric.version(), reader.exact(), filter),
              () -> countTree(facts, fabric, reader.exact(), filter));
      return new ViewerFigures(fabric, disclosed, reader.scopes());
    }

    /**
     * Counts of some nodes, told apart by an attribute and by marks.
     *
     * @param nodes none of which lies in another
     * @return by place in {@link Classes#values} times the number of marks, plus the mark; and by
     *     node, in the order given
     */
    long[][] table(FactFilter filter, Classes.By by, List<Mark> marks, List<Integer> nodes) {
      return tables.get(
          new TableKey(
              new TreeKey(facts.version(), fabric.version(), reader.exact(), filter),
              by,
              List.copyOf(marks),
              List.copyOf(nodes)),
          () -> countTable(facts, fabric, reader.exact(), filter, by, marks, nodes));
    }

    /** The rows of a {@link #table}, each summed over its nodes. */
    long[] summedTable(FactFilter filter, Classes.By by, List<Mark> marks, List<Integer> nodes) {
      return Arrays.stream(table(filter, by, marks, nodes))
          .mapToLong(row -> Arrays.stream(row).sum())
          .toArray();
    }

    /** Counts by H3 cell. */
    public CellFigures cells(FactFilter filter) {
      return cellFigures.get(
          new CellKey(facts.version(), fabric.version(), reader, filter),
          () -> countCells(facts, fabric, reader, filter));
    }

    /** The cells that touch a part of the fabric, for {@link CellFigures#isIn}. */
    public BitSet cellsTouching(String path) {
      Coverage coverage = view.coverage(fabric);
      return ScopedCells.touched(view.current().cells(), coverage, fabric, List.of(path));
    }
  }

  private Disclosed countTree(Facts facts, Fabric fabric, boolean exact, FactFilter filter) {
    Placing places = placing(facts, fabric);
    if (exact) {
      return countTree(facts, places, filter);
    }
    int[] nodeOfGrid = places.nodeOfGrid();
    Tally tally = new Tally(facts, (grid, cell) -> nodeOfGrid[grid], places.hierarchy(), ALL);
    return control.disclosed(counted(tally, filter, Classes.By.NOTHING, false)[0]);
  }

  /** What is asked most, by the loops that are fastest. */
  private Disclosed countTree(Facts facts, Placing places, FactFilter filter) {
    int[] counts = facts.countGrids(filter.fromDay(), filter.toDay(), filter.allowed());
    long[] leaves = new long[places.hierarchy().size()];
    for (int grid = 0; grid < counts.length; grid++) {
      if (places.nodeOfGrid()[grid] >= 0) {
        leaves[places.nodeOfGrid()[grid]] += counts[grid];
      }
    }
    return control.disclosed(places.hierarchy().sums(leaves));
  }

  private long[][] countTable(
      Facts facts,
      Fabric fabric,
      boolean exact,
      FactFilter filter,
      Classes.By by,
      List<Mark> marks,
      List<Integer> nodes) {
    int[] placeOfGrid = placing(facts, fabric).placeAmong(nodes);
    int[] roots = new int[nodes.size()];
    Arrays.fill(roots, -1);
    Tally tally = new Tally(facts, (grid, cell) -> placeOfGrid[grid], new Hierarchy(roots), marks);
    return counted(tally, filter, by, exact);
  }

  private CellFigures countCells(Facts facts, Fabric fabric, Reader reader, FactFilter filter) {
    Coverage coverage = view.coverage(fabric);
    List<String> scopes = reader.scopes();
    byte[] inScope = placing(facts, fabric).inScope(facts, scopes);
    int[] counts = facts.countCells(filter.fromDay(), filter.toDay(), filter.allowed(), inScope);
    CellForest.Known forest = view.current().cells();
    ScopedCells cells =
        scopedCells.get(
            new ScopeKey(fabric.version(), forest.size(), scopes),
            () -> ScopedCells.of(forest, coverage, fabric, scopes));
    long[] leaves = cells.leafCounts(counts);
    if (leaves == null) {
      cells = ScopedCells.withCounted(forest, coverage, fabric, scopes, counts);
      leaves = cells.leafCounts(counts);
    }
    if (leaves == null) {
      throw new IllegalStateException("a matter is counted in no cell");
    }
    if (reader.exact()) {
      return new CellFigures(cells, control.disclosed(cells.hierarchy().sums(leaves)));
    }
    int[] places = cells.indexes(forest.size());
    Tally tally =
        new Tally(
            facts, (grid, cell) -> inScope[grid] == 0 ? -1 : places[cell], cells.hierarchy(), ALL);
    long[][] shown = counted(tally, filter, Classes.By.NOTHING, false);
    return new CellFigures(cells, control.disclosed(shown[0]));
  }

  private long[][] counted(Tally tally, FactFilter filter, Classes.By by, boolean exact) {
    Classes classes = Classes.of(filter, by);
    return exact
        ? tally.exact(filter, classes)
        : tally.perturbed(filter, classes, view.perturbation());
  }

  private Placing placing(Facts facts, Fabric fabric) {
    Placing known = placing;
    if (known != null && known.isOf(facts, fabric)) {
      return known;
    }
    Placing fresh = Placing.of(facts, fabric);
    placing = fresh;
    return fresh;
  }

  private record TreeKey(long version, long fabricVersion, boolean exact, FactFilter filter) {}

  private record TableKey(TreeKey counted, Classes.By by, List<Mark> marks, List<Integer> nodes) {}

  private record CellKey(long version, long fabricVersion, Reader reader, FactFilter filter) {}

  private record ScopeKey(long fabricVersion, int cells, List<String> scopes) {}
}
