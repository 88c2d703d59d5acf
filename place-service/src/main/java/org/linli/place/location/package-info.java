/** Where in the fabric of grids something lies, and the numbers that people call it by. */
@NullMarked
package org.linli.place.location;

import org.jspecify.annotations.NullMarked;
