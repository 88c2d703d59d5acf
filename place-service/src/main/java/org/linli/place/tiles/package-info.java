/** The layers of this service on the map. */
@NullMarked
package org.linli.place.tiles;

import org.jspecify.annotations.NullMarked;
