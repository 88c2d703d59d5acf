/** The SQL of shifts. */
@NullMarked
package org.linli.patrol.shift.store;

import org.jspecify.annotations.NullMarked;
