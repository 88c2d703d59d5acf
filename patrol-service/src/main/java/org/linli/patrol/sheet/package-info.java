/** Tables as files that office programs open. */
@NullMarked
package org.linli.patrol.sheet;

import org.jspecify.annotations.NullMarked;
