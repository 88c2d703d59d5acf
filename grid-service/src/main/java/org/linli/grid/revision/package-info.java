/** Revisions of boundaries: drawn up, checked, previewed, published; and the history they leave. */
@NullMarked
package org.linli.grid.revision;

import org.jspecify.annotations.NullMarked;
