/** Areas and grids as files: GeoJSON, GeoPackage, and a ledger to read. */
@NullMarked
package org.linli.grid.export;

import org.jspecify.annotations.NullMarked;
