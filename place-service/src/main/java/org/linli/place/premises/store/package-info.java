/** Premises in PostgreSQL. */
@NullMarked
package org.linli.place.premises.store;

import org.jspecify.annotations.NullMarked;
