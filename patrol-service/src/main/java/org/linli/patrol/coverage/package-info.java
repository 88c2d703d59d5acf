/**
 * What patrols saw of the county.
 *
 * <p>The fabric is laid out in cells of about ten metres ({@link
 * org.linli.patrol.coverage.Lattice}, {@link org.linli.patrol.coverage.Layout}). When a shift has
 * ended its valid track is drawn into them ({@link org.linli.patrol.coverage.TrackRaster}): per
 * grid, day and hour a set of cells and some sums, a {@link org.linli.patrol.coverage.Part}. Parts
 * are replaced as a whole when the fixes of a shift change, and stay when its track is deleted.
 * {@link org.linli.patrol.coverage.CoverageView} holds them in memory and answers any window by
 * uniting sets of bits.
 *
 * <p>Cells never leave this package: the cells of a day on which one shift was out are its way.
 * What is answered are figures of whole grids.
 */
@NullMarked
package org.linli.patrol.coverage;

import org.jspecify.annotations.NullMarked;
