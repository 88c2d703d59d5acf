/** The heat layer over HTTP. */
@NullMarked
package org.linli.dispute.tiles.web;

import org.jspecify.annotations.NullMarked;
