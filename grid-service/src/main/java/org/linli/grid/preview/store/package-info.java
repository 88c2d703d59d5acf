/** SQL of files sent to be looked at and of remembered mappings. */
@NullMarked
package org.linli.grid.preview.store;

import org.jspecify.annotations.NullMarked;
