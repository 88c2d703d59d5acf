/** Writes GeoPackages, which are databases. */
@NullMarked
package org.linli.grid.export.store;

import org.jspecify.annotations.NullMarked;
