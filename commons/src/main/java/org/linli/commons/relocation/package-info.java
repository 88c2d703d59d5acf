/** Records find their grid again when boundaries change, and what a proposal would move. */
@NullMarked
package org.linli.commons.relocation;

import org.jspecify.annotations.NullMarked;
