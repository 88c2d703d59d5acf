/**
 * What is wrong at a place, and whether it was mended: graded by a published table, with a deadline
 * that counts from the report, accepted by somebody else than who mended it.
 */
@NullMarked
package org.linli.place.hazard;

import org.jspecify.annotations.NullMarked;
