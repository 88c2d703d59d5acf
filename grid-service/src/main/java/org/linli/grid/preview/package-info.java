/** Files of boundaries that are looked at before they are imported, and remembered mappings. */
@NullMarked
package org.linli.grid.preview;

import org.jspecify.annotations.NullMarked;
