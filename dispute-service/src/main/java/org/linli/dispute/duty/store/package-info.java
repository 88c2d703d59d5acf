/** Duties in PostgreSQL. */
@NullMarked
package org.linli.dispute.duty.store;

import org.jspecify.annotations.NullMarked;
