/** SQL of areas and grids. */
@NullMarked
package org.linli.grid.area.store;

import org.jspecify.annotations.NullMarked;
