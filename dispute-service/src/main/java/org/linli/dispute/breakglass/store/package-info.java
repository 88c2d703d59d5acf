/** Emergency accesses in PostgreSQL. */
@NullMarked
package org.linli.dispute.breakglass.store;

import org.jspecify.annotations.NullMarked;
