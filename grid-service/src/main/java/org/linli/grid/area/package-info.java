/** Areas and grids as a viewer may read them. */
@NullMarked
package org.linli.grid.area;

import org.jspecify.annotations.NullMarked;
