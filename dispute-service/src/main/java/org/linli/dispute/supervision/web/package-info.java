/** Supervision over HTTP. */
@NullMarked
package org.linli.dispute.supervision.web;

import org.jspecify.annotations.NullMarked;
