/** Tables as workbooks. */
@NullMarked
package org.linli.grid.sheet;

import org.jspecify.annotations.NullMarked;
