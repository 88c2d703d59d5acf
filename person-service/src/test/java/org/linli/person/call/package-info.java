@NullMarked
package org.linli.commons.idempotency;

import org.jspecify.annotations.NullMarked;
