/** SQL of the audit. */
@NullMarked
package org.linli.commons.audit.store;

import org.jspecify.annotations.NullMarked;
