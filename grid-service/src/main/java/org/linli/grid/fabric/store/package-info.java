/** SQL of the fabric. */
@NullMarked
package org.linli.grid.fabric.store;

import org.jspecify.annotations.NullMarked;
