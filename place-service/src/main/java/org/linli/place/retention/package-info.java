/** What is kept no longer is erased, once a day, and the run is on record. */
@NullMarked
package org.linli.place.retention;

import org.jspecify.annotations.NullMarked;
