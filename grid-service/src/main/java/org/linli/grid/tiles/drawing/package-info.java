/** Vector tiles drawn from boundaries in memory: packed shapes, cut to a tile, encoded. */
@NullMarked
package org.linli.grid.tiles.drawing;

import org.jspecify.annotations.NullMarked;
