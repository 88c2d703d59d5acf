/** Where in the fabric of grids something lies. */
@NullMarked
package org.linli.place.location;

import org.jspecify.annotations.NullMarked;
