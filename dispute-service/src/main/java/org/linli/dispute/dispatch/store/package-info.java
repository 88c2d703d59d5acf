/** Dispatch in PostgreSQL. */
@NullMarked
package org.linli.dispute.dispatch.store;

import org.jspecify.annotations.NullMarked;
