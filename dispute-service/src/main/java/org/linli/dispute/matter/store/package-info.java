/** Disputes in PostgreSQL, under its row-level security. */
@NullMarked
package org.linli.dispute.matter.store;

import org.jspecify.annotations.NullMarked;
