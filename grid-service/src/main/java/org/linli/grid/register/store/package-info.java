/** The SQL of the register. */
@NullMarked
package org.linli.grid.register.store;

import org.jspecify.annotations.NullMarked;
