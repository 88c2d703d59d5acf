/** Agreements in PostgreSQL. */
@NullMarked
package org.linli.dispute.agreement.store;

import org.jspecify.annotations.NullMarked;
