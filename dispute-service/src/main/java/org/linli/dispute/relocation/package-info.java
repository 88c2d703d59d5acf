/** Disputes find their grid again when boundaries have changed. */
@NullMarked
package org.linli.dispute.relocation;

import org.jspecify.annotations.NullMarked;
