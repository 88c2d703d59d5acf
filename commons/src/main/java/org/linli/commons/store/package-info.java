/**
 * Transactions that carry the viewer to PostgreSQL, where row-level security decides what is
 * visible.
 */
@NullMarked
package org.linli.commons.store;

import org.jspecify.annotations.NullMarked;
