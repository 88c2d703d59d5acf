/** Addresses of vector tiles and their description. */
@NullMarked
package org.linli.commons.tile;

import org.jspecify.annotations.NullMarked;
