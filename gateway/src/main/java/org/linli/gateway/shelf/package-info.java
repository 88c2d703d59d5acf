/**
 * Tiles of boundaries that somebody with the same rights has just been given, so that not each of
 * them takes the way to the service.
 */
@NullMarked
package org.linli.gateway.shelf;

import org.jspecify.annotations.NullMarked;
