/** What patrols should know of: where things are and what is due there. */
@NullMarked
package org.linli.place.need;

import org.jspecify.annotations.NullMarked;
