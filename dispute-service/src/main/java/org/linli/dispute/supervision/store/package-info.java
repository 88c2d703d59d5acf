/** Supervision in PostgreSQL. */
@NullMarked
package org.linli.dispute.supervision.store;

import org.jspecify.annotations.NullMarked;
