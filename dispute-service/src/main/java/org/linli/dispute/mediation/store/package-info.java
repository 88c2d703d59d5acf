/** Mediation in PostgreSQL. */
@NullMarked
package org.linli.dispute.mediation.store;

import org.jspecify.annotations.NullMarked;
