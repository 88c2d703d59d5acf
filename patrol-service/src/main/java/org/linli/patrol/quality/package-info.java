/** What of a track counts, and how good it is. */
@NullMarked
package org.linli.patrol.quality;

import org.jspecify.annotations.NullMarked;
