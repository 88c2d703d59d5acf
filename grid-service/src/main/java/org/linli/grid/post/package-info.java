/** Teams of grids: who leads and works them, from-to, and where somebody is missing. */
@NullMarked
package org.linli.grid.post;

import org.jspecify.annotations.NullMarked;
