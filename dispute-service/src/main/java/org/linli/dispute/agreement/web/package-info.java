/** Agreements over HTTP. */
@NullMarked
package org.linli.dispute.agreement.web;

import org.jspecify.annotations.NullMarked;
