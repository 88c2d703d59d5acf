/**
 * Areas and grids by open standards: OGC API Features 1.0, Part 1 Core and Part 2 Coordinate
 * Reference Systems by Reference.
 */
@NullMarked
package org.linli.grid.ogc;

import org.jspecify.annotations.NullMarked;
