/** The heat layer as vector tiles, made in memory from the figures. */
@NullMarked
package org.linli.dispute.tiles;

import org.jspecify.annotations.NullMarked;
