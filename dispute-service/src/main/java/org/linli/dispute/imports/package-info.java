/** Disputes from tables. */
@NullMarked
package org.linli.dispute.imports;

import org.jspecify.annotations.NullMarked;
