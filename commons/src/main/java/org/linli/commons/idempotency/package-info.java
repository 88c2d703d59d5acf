/** Requests that may be sent twice and are done once. */
@NullMarked
package org.linli.commons.idempotency;

import org.jspecify.annotations.NullMarked;
