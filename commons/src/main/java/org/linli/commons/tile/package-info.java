/** Vector tiles: their addresses, and how they are answered. */
@NullMarked
package org.linli.commons.tile;

import org.jspecify.annotations.NullMarked;
