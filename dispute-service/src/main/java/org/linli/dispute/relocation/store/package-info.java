/** Re-location in PostgreSQL. */
@NullMarked
package org.linli.dispute.relocation.store;

import org.jspecify.annotations.NullMarked;
