/** What is kept of them. */
@NullMarked
package org.linli.place.hazard.store;

import org.jspecify.annotations.NullMarked;
