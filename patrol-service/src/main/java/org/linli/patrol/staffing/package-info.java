/** How many are needed at what hour, how many are planned and there. Never who. */
@NullMarked
package org.linli.patrol.staffing;

import org.jspecify.annotations.NullMarked;
