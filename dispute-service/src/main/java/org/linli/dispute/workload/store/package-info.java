/** Counts of work in PostgreSQL. */
@NullMarked
package org.linli.dispute.workload.store;

import org.jspecify.annotations.NullMarked;
