/** What is kept of them. */
@NullMarked
package org.linli.place.keyarea.store;

import org.jspecify.annotations.NullMarked;
