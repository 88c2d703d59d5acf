/** The published fabric, from the database and to the other services. */
@NullMarked
package org.linli.grid.fabric;

import org.jspecify.annotations.NullMarked;
