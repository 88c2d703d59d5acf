/** The whole of the work on a matter over HTTP. */
@NullMarked
package org.linli.dispute.work.web;

import org.jspecify.annotations.NullMarked;
