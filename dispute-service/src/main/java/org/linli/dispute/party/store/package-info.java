/** The blind index of contacts in PostgreSQL. */
@NullMarked
package org.linli.dispute.party.store;

import org.jspecify.annotations.NullMarked;
