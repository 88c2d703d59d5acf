/** Return visits and the close over HTTP. */
@NullMarked
package org.linli.dispute.visit.web;

import org.jspecify.annotations.NullMarked;
