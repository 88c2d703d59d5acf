/** SQL of the idempotency keys. */
@NullMarked
package org.linli.commons.idempotency.store;

import org.jspecify.annotations.NullMarked;
