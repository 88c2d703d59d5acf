/** Runs in PostgreSQL, and their clock. */
@NullMarked
package org.linli.place.retention.store;

import org.jspecify.annotations.NullMarked;
