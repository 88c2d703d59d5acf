/** Opening hours of places. */
@NullMarked
package org.linli.place.hours;

import org.jspecify.annotations.NullMarked;
