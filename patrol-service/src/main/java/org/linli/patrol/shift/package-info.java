/** Shifts: one person's time on patrol, from check-in to check-out, and what is handed over. */
@NullMarked
package org.linli.patrol.shift;

import org.jspecify.annotations.NullMarked;
