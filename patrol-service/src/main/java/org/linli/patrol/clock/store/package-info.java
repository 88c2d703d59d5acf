/** The loop that goes the rounds. */
@NullMarked
package org.linli.patrol.clock.store;

import org.jspecify.annotations.NullMarked;
