/** Coverage in PostgreSQL. */
@NullMarked
package org.linli.patrol.coverage.store;

import org.jspecify.annotations.NullMarked;
