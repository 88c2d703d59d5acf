/**
 * The ground: outline, rivers, how dense people live, and a mosaic of cells without gap or overlap.
 */
@NullMarked
package org.linli.demo.land;

import org.jspecify.annotations.NullMarked;
