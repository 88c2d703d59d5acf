/** Return visits and closings in PostgreSQL. */
@NullMarked
package org.linli.dispute.visit.store;

import org.jspecify.annotations.NullMarked;
