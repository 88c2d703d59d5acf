/** Asks the services what a revision would move. */
@NullMarked
package org.linli.grid.revision.client;

import org.jspecify.annotations.NullMarked;
