/** Tickets, tries and photos that wait, in PostgreSQL. */
@NullMarked
package org.linli.dispute.resident.store;

import org.jspecify.annotations.NullMarked;
