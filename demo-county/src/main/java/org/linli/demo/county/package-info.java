/**
 * What administration makes of the ground: towns, villages and grids with codes and names, and the
 * context lines.
 */
@NullMarked
package org.linli.demo.county;

import org.jspecify.annotations.NullMarked;
