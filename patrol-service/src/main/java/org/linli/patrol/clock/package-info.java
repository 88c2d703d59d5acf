/** What falls due by itself, gone through again and again. */
@NullMarked
package org.linli.patrol.clock;

import org.jspecify.annotations.NullMarked;
