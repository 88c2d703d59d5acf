/** The working days that limits are counted in. */
@NullMarked
package org.linli.dispute.calendar;

import org.jspecify.annotations.NullMarked;
