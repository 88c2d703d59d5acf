/**
 * Who owes what by when. A due date is never moved: what is not done in time is late, whatever else
 * happens.
 */
@NullMarked
package org.linli.dispute.duty;

import org.jspecify.annotations.NullMarked;
