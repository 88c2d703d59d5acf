package org.linli.dispute.figures;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.commons.disclosure.Disclosed;
import org.linli.commons.disclosure.DisclosureControl;
import org.linli.commons.disclosure.Hierarchy;
import org.linli.commons.disclosure.ViewerFigures;
import org.linli.commons.fabric.Fabric;

/**
 * Counts out of the view, through disclosure control, cut to a viewer: nothing else hands out
 * figures. Disclosed counts are kept for a while, because a map asks for the same filter once a
 * tile.
 */
public final class Figures {

  private static final int TREES_KEPT = 64;
  private static final int FORESTS_KEPT = 16;

  private final FactView view;
  private final DisclosureControl control;
  private final FigureCache<TreeKey, Disclosed> trees = new FigureCache<>(TREES_KEPT);
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
  public Snapshot snapshot(Fabric fabric, List<String> scopes) {
    return new Snapshot(view.current(), fabric, List.copyOf(scopes));
  }

  /** All facts at one moment and one version of the fabric, for one viewer. */
  public final class Snapshot {

    private final Facts facts;
    private final Fabric fabric;
    private final List<String> scopes;

    private Snapshot(Facts facts, Fabric fabric, List<String> scopes) {
      this.facts = facts;
      this.fabric = fabric;
      this.scopes = scopes;
    }

    public Fabric fabric() {
      return fabric;
    }

    /** Changes with everything that may change an answer to this viewer. */
    public String version() {
      return facts.version()
          + "-"
          + fabric.version()
          + "-"
          + Integer.toHexString(scopes.hashCode());
    }

    /** Counts by area and grid. */
    public ViewerFigures tree(FactFilter filter) {
      Disclosed disclosed =
          trees.get(
              new TreeKey(facts.version(), fabric.version(), filter),
              () -> discloseTree(facts, fabric, filter));
      return new ViewerFigures(fabric, disclosed, scopes);
    }

    /** Counts by H3 cell. */
    public CellFigures cells(FactFilter filter) {
      return cellFigures.get(
          new CellKey(facts.version(), fabric.version(), scopes, filter),
          () -> discloseCells(facts, fabric, scopes, filter));
    }

    /** Decides for a series whose points are figures of other windows. */
    Disclosed series(long[] counts, BitSet withheldElsewhere) {
      return control.discloseSeries(counts, withheldElsewhere);
    }

    /** The cells that touch a part of the fabric, for {@link CellFigures#isIn}. */
    public BitSet cellsTouching(String path) {
      Coverage coverage = view.coverage(fabric);
      return ScopedCells.touched(view.current().cells(), coverage, fabric, List.of(path));
    }
  }

  private Disclosed discloseTree(Facts facts, Fabric fabric, FactFilter filter) {
    Placing places = placing(facts, fabric);
    int[] counts = facts.countGrids(filter.fromDay(), filter.toDay(), filter.allowed());
    long[] leaves = new long[places.hierarchy().size()];
    for (int grid = 0; grid < counts.length; grid++) {
      if (places.nodeOfGrid()[grid] >= 0) {
        leaves[places.nodeOfGrid()[grid]] += counts[grid];
      }
    }
    return control.disclose(places.hierarchy(), leaves);
  }

  private CellFigures discloseCells(
      Facts facts, Fabric fabric, List<String> scopes, FactFilter filter) {
    Coverage coverage = view.coverage(fabric);
    byte[] inScope = inScope(facts, fabric, scopes);
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
    return new CellFigures(cells, control.disclose(cells.hierarchy(), leaves));
  }

  private byte[] inScope(Facts facts, Fabric fabric, List<String> scopes) {
    Placing places = placing(facts, fabric);
    BitSet nodes = new BitSet();
    int firstGrid = fabric.areas().size();
    for (String scope : scopes) {
      var grids = fabric.gridsUnder(scope);
      nodes.set(firstGrid + grids.from(), firstGrid + grids.to());
    }
    byte[] inScope = new byte[facts.grids().size()];
    for (int grid = 0; grid < inScope.length; grid++) {
      int node = places.nodeOfGrid()[grid];
      inScope[grid] = (byte) (node >= 0 && nodes.get(node) ? 1 : 0);
    }
    return inScope;
  }

  private Placing placing(Facts facts, Fabric fabric) {
    Placing known = placing;
    if (known != null
        && known.fabricVersion() == fabric.version()
        && known.nodeOfGrid().length >= facts.grids().size()) {
      return known;
    }
    int[] nodes = new int[facts.grids().size()];
    Arrays.setAll(
        nodes,
        grid -> {
          var ordinal = fabric.findGrid(facts.grids().codes()[grid]);
          return ordinal.isPresent() ? fabric.nodeOfGrid(ordinal.getAsInt()) : -1;
        });
    Placing fresh = new Placing(fabric.version(), nodes, new Hierarchy(fabric.parents()));
    placing = fresh;
    return fresh;
  }

  /** Where the grids of the view are in the tree of a fabric; -1 for one that is there no more. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Placing(long fabricVersion, int[] nodeOfGrid, Hierarchy hierarchy) {}

  private record TreeKey(long version, long fabricVersion, FactFilter filter) {}

  private record CellKey(
      long version, long fabricVersion, List<String> scopes, FactFilter filter) {}

  private record ScopeKey(long fabricVersion, int cells, List<String> scopes) {}
}
