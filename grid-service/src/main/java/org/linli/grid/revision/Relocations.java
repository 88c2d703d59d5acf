package org.linli.grid.revision;

import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Geometry;

/** What the services keep that lies in grids, and what of it proposed boundaries would move. */
public interface Relocations {

  /** A grid that would be there. */
  record Proposed(String code, String path, Geometry boundary) {}

  /** Records that would come from one grid to another, in tens. */
  record Move(String from, String to, String kind, long count) {}

  /** Records that stay in a grid that changes, in tens. */
  record Kept(String grid, String kind, long count) {}

  /**
   * A grid that would end with records in it, while more than a hundredth of its ground would be in
   * no grid; of that the boundaries alone decide.
   */
  record Stranded(String grid, String kind) {}

  /**
   * What the services answered.
   *
   * @param unanswered names of those that did not
   */
  record Answer(
      List<Move> moves, List<Kept> kept, List<Stranded> stranded, List<String> unanswered) {}

  /**
   * Asks all services. Whoever counted by older boundaries than those of this version has not
   * answered.
   *
   * @param version of the published boundaries that the proposal is made of
   * @param changed codes of the published grids that are redrawn, moved or ended
   * @param grids all that would be there in their place
   * @param bare codes of those that end with ground that is in no grid; with records in them they
   *     are stranded
   */
  Answer ask(
      long version, Collection<String> changed, List<Proposed> grids, Collection<String> bare);
}
