/** Finding what went by, in PostgreSQL. */
@NullMarked
package org.linli.dispute.lapse.store;

import org.jspecify.annotations.NullMarked;
