/** Duty points in PostgreSQL. */
@NullMarked
package org.linli.place.dutypoint.store;

import org.jspecify.annotations.NullMarked;
