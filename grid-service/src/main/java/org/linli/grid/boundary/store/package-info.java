/** SQL that stores boundaries and publishes. */
@NullMarked
package org.linli.grid.boundary.store;

import org.jspecify.annotations.NullMarked;
