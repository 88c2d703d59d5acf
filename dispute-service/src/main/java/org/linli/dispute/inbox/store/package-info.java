/** The inbox in PostgreSQL. */
@NullMarked
package org.linli.dispute.inbox.store;

import org.jspecify.annotations.NullMarked;
