/** Wrapped data keys in PostgreSQL. */
@NullMarked
package org.linli.commons.sealing.store;

import org.jspecify.annotations.NullMarked;
