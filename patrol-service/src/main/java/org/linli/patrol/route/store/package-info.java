/** The SQL of routes. */
@NullMarked
package org.linli.patrol.route.store;

import org.jspecify.annotations.NullMarked;
