/** Tiles of the contract. */
@NullMarked
package org.linli.grid.tiles.web;

import org.jspecify.annotations.NullMarked;
