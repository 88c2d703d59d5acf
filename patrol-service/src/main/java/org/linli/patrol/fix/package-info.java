/** Where people on patrol were: what comes in, what is refused, what is kept and for how long. */
@NullMarked
package org.linli.patrol.fix;

import org.jspecify.annotations.NullMarked;
