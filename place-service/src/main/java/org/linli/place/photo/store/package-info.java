/** Photos in PostgreSQL. */
@NullMarked
package org.linli.place.photo.store;

import org.jspecify.annotations.NullMarked;
