/**
 * What becomes of a matter because a day went by: a suspension is over, a deadline, a clause or a
 * visit was missed. Written into its time line by Linli, so that what is late is on record whether
 * or not somebody looks.
 */
@NullMarked
package org.linli.dispute.lapse;

import org.jspecify.annotations.NullMarked;
