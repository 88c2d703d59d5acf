/** Checks of boundaries as jobs, their findings, and the mending of slivers. */
@NullMarked
package org.linli.grid.check;

import org.jspecify.annotations.NullMarked;
