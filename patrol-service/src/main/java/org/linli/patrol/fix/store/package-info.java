/** Fixes in the database: added in bulk, read by the service alone. */
@NullMarked
package org.linli.patrol.fix.store;

import org.jspecify.annotations.NullMarked;
