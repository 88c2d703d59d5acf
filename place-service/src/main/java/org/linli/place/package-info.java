/** Places: what must be looked after, what is wrong there, and whether it was mended. */
@NullMarked
package org.linli.place;

import org.jspecify.annotations.NullMarked;
