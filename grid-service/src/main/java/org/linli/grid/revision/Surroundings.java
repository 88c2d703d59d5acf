package org.linli.grid.revision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is published around a revision, of one version.
 *
 * @param version of the published boundaries
 * @param root path of the revision's area; null where it is no more
 * @param areas by code: those in the revision's area, those above it, and what lies directly below
 *     these
 * @param grids by code: all in the areas that the revision touches
 * @param settled by code of an area: the first day since which it lies where it lies
 * @param taken which of the codes of its items some area or grid has, wherever it lies
 * @param ended which of the codes of its items are no more
 * @param outdated which of them were published anew since it was drawn up
 * @param others other proposed or scheduled revisions that touch the same units
 */
public record Surroundings(
    long version,
    @Nullable String root,
    Map<String, Standing> areas,
    Map<String, Standing> grids,
    Map<String, LocalDate> settled,
    Set<String> taken,
    Set<String> ended,
    List<String> outdated,
    List<String> others) {

  /** The published unit of a code. */
  public @Nullable Standing find(String code) {
    Standing area = areas.get(code);
    return area == null ? grids.get(code) : area;
  }
}
