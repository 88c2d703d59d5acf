/** Plans, rounds and inspections in PostgreSQL. */
@NullMarked
package org.linli.place.inspection.store;

import org.jspecify.annotations.NullMarked;
