/** What tiles have in common in PostgreSQL. */
@NullMarked
package org.linli.place.tiles.store;

import org.jspecify.annotations.NullMarked;
