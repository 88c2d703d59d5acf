/** Routes: check points in order, each located in its grid when it is written. */
@NullMarked
package org.linli.patrol.route;

import org.jspecify.annotations.NullMarked;
