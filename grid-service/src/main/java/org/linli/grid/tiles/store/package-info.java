/** Tiles made by PostGIS. */
@NullMarked
package org.linli.grid.tiles.store;

import org.jspecify.annotations.NullMarked;
