/** Numbers in PostgreSQL. */
@NullMarked
package org.linli.place.location.store;

import org.jspecify.annotations.NullMarked;
