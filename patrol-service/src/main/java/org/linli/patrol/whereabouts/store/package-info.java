/** The last copy in PostgreSQL. */
@NullMarked
package org.linli.patrol.whereabouts.store;

import org.jspecify.annotations.NullMarked;
