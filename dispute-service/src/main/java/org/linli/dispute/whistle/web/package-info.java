/** Whistles over HTTP. */
@NullMarked
package org.linli.dispute.whistle.web;

import org.jspecify.annotations.NullMarked;
