/** Revisions and history in PostgreSQL. */
@NullMarked
package org.linli.grid.revision.store;

import org.jspecify.annotations.NullMarked;
