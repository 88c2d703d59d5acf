/** Whistles in PostgreSQL. */
@NullMarked
package org.linli.dispute.whistle.store;

import org.jspecify.annotations.NullMarked;
