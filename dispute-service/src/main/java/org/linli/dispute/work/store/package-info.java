/** The sealed texts of the work in PostgreSQL. */
@NullMarked
package org.linli.dispute.work.store;

import org.jspecify.annotations.NullMarked;
