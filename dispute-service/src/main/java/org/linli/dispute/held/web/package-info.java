/** Held data and requests about them over HTTP. */
@NullMarked
package org.linli.dispute.held.web;

import org.jspecify.annotations.NullMarked;
