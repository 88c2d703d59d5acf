/** The register of grids: to look one up, with who leads it. */
@NullMarked
package org.linli.grid.register;

import org.jspecify.annotations.NullMarked;
