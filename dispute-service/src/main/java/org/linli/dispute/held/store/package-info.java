/** Codes of parties and requests about data in PostgreSQL. */
@NullMarked
package org.linli.dispute.held.store;

import org.jspecify.annotations.NullMarked;
