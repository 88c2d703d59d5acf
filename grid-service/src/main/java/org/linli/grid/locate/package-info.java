/** Point to grid, inside the viewer's scopes. */
@NullMarked
package org.linli.grid.locate;

import org.jspecify.annotations.NullMarked;
