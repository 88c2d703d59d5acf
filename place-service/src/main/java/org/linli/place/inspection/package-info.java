/**
 * Inspections of premises: planned, ordered into rounds, drafted, submitted and signed by both
 * sides.
 */
@NullMarked
package org.linli.place.inspection;

import org.jspecify.annotations.NullMarked;
