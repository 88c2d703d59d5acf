/** Imported disputes into PostgreSQL, by COPY. */
@NullMarked
package org.linli.dispute.imports.store;

import org.jspecify.annotations.NullMarked;
