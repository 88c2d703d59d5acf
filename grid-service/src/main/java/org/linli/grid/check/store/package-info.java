/** Checks in PostgreSQL. */
@NullMarked
package org.linli.grid.check.store;

import org.jspecify.annotations.NullMarked;
