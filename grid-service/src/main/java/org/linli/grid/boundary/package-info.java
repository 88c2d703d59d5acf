/** Boundaries from files: read, checked as a whole, generalised for the map, published. */
@NullMarked
package org.linli.grid.boundary;

import org.jspecify.annotations.NullMarked;
