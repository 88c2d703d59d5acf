/** Units in PostgreSQL. */
@NullMarked
package org.linli.dispute.unit.store;

import org.jspecify.annotations.NullMarked;
