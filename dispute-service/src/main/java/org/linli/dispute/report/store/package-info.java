/** Reports in PostgreSQL, under its row-level security. */
@NullMarked
package org.linli.dispute.report.store;

import org.jspecify.annotations.NullMarked;
