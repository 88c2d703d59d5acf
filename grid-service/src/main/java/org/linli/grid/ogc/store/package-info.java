/** SQL of features. */
@NullMarked
package org.linli.grid.ogc.store;

import org.jspecify.annotations.NullMarked;
