/** Vector tiles of areas, grids and context, and the zoom bands they are generalised for. */
@NullMarked
package org.linli.grid.tiles;

import org.jspecify.annotations.NullMarked;
