/** The published areas and grids in memory: the tree that rights hang on, and point to grid. */
@NullMarked
package org.linli.commons.fabric;

import org.jspecify.annotations.NullMarked;
