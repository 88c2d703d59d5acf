/** Photos of places, of inspections and of hazards. */
@NullMarked
package org.linli.place.photo;

import org.jspecify.annotations.NullMarked;
