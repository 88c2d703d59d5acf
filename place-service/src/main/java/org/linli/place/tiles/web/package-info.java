/** Vector tiles over HTTP. */
@NullMarked
package org.linli.place.tiles.web;

import org.jspecify.annotations.NullMarked;
