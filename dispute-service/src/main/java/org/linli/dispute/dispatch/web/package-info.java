/** Dispatch over HTTP. */
@NullMarked
package org.linli.dispute.dispatch.web;

import org.jspecify.annotations.NullMarked;
