/**
 * Which unit answers for a matter. The first receiver does until another has taken it; the clock
 * runs from the first dispatch, and neither returning a matter nor putting it into another category
 * stops it.
 */
@NullMarked
package org.linli.dispute.dispatch;

import org.jspecify.annotations.NullMarked;
